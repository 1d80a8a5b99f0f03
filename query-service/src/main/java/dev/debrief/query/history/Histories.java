package dev.debrief.query.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.debrief.api.Rejection;
import dev.debrief.api.history.Part;
import dev.debrief.api.history.PartKind;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.Cover;
import dev.debrief.query.support.IntervalRows;
import dev.debrief.query.support.Json;
import dev.debrief.query.support.Progress;
import dev.debrief.query.support.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads reports as they are or were: one code path shows now and then. */
@Component
public class Histories {

    /** How far the clocks of those who record may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private final MongoDatabase views;
    private final Json json;
    private final Progress progress;

    Histories(MongoDatabase views, Json json, Progress progress) {
        this.views = views;
        this.json = json;
        this.progress = progress;
    }

    /** The version a question is about. Refused if there is no such report, or it was not there yet. */
    public Snapshot find(ReportId report, AsOf asOf) {
        long latest = latestVersion(report, asOf.minVersion());
        if (asOf.version() != null && asOf.version() > latest) {
            throw Refusals.refused(Rejection.VERSION_NOT_REACHED, Map.of("version", String.valueOf(latest)));
        }
        if (asOf.instant() != null) {
            return snapshotAt(report, asOf.instant(), latest);
        }
        return snapshot(report, change(report, asOf.version() == null ? latest : asOf.version()));
    }

    /** The last position recorded by then, empty if there was none. */
    public OptionalLong positionAt(Instant instant) {
        return lastRecordedBy(instant, Filters.empty(), "position")
                .map(change -> OptionalLong.of(change.getLong("position")))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * The change that comes last, by version or position, of those recorded by then. Times of recording follow that order up to how
     * far clocks differ, so it is looked for among those recorded just before the latest.
     */
    private Optional<Document> lastRecordedBy(Instant instant, Bson filter, String order) {
        return Optional.ofNullable(views.getCollection(Collections.CHANGES)
                        .find(and(filter, lte("recordedAt", instant)))
                        .sort(descending("recordedAt"))
                        .limit(1)
                        .first())
                .map(latest -> views.getCollection(Collections.CHANGES)
                        .find(and(
                                filter,
                                lte("recordedAt", instant),
                                gte("recordedAt", timeOf(latest).minus(CLOCKS_DIFFER))))
                        .sort(descending(order))
                        .limit(1)
                        .first());
    }

    private static Instant timeOf(Document change) {
        return change.get("recordedAt", Date.class).toInstant();
    }

    /** The parts of these kinds, by kind and id. */
    public List<Part> parts(Snapshot snapshot, PartKind... kinds) {
        List<String> names = Arrays.stream(kinds).map(Object::toString).toList();
        return read(IntervalRows.readAt(
                snapshot.version(),
                () -> rows(snapshot, in("kind", names), Filters.empty()).sort(ascending("kind", "part"))));
    }

    /**
     * A page of the parts of a kind that have a time.
     *
     * @param filter what else the rows must match, on {@code at}, {@code part} and the fields of {@code content}
     */
    public <T extends Part> Page<T> page(
            Snapshot snapshot, PartKind kind, Class<T> type, Bson filter, Bson order, int limit) {
        List<Document> rows = IntervalRows.readAt(
                snapshot.version(),
                () -> rows(snapshot, eq("kind", kind.toString()), filter)
                        .sort(order)
                        .limit(limit + 1));
        boolean more = rows.size() > limit;
        return new Page<>(
                read(more ? rows.subList(0, limit) : rows).stream()
                        .map(type::cast)
                        .toList(),
                more);
    }

    /**
     * Some of the parts asked for.
     *
     * @param more whether others come after them
     */
    public record Page<T>(List<T> items, boolean more) {}

    private FindIterable<Document> rows(Snapshot snapshot, Bson kinds, Bson filter) {
        return views.getCollection(Collections.PARTS)
                .find(and(
                        eq("report", snapshot.report().toString()),
                        kinds,
                        in(IntervalRows.BLOCKS, Cover.VERSIONS.around(snapshot.version())),
                        filter));
    }

    private List<Part> read(List<Document> rows) {
        return IntervalRows.distinct(rows).stream().map(this::contentOf).toList();
    }

    private Part contentOf(Document row) {
        PartKind kind = PartKind.of(row.getString("kind"));
        return json.read(row.get("content", Document.class), kind.type());
    }

    /** The last version taken in. Refused if there is no such report, or it has not come as far as the caller needs. */
    long latestVersion(ReportId report, @Nullable Long minVersion) {
        boolean caughtUp = progress.catchUp();
        long latest = latestVersion(report);
        if (latest < 0) {
            throw Refusals.refused(caughtUp ? Rejection.REPORT_NOT_FOUND : Rejection.VIEW_BEHIND);
        }
        if (minVersion != null && latest < minVersion) {
            throw Refusals.refused(
                    caughtUp ? Rejection.VERSION_NOT_REACHED : Rejection.VIEW_BEHIND,
                    Map.of("version", String.valueOf(latest)));
        }
        return latest;
    }

    private long latestVersion(ReportId report) {
        Document marker = views.getCollection(Collections.REPORTS)
                .find(eq(report.toString()))
                .first();
        return marker == null ? -1 : marker.getLong("version");
    }

    private Snapshot snapshotAt(ReportId report, Instant instant, long latest) {
        return lastRecordedBy(instant, and(eq("report", report.toString()), lte("version", latest)), "version")
                .map(change -> snapshot(report, change))
                .orElseThrow(() -> Refusals.refused(Rejection.NOT_YET_DECLARED));
    }

    private @Nullable Document change(ReportId report, long version) {
        return views.getCollection(Collections.CHANGES)
                .find(eq(Collections.changeId(report.toString(), version)))
                .first();
    }

    private static Snapshot snapshot(ReportId report, @Nullable Document change) {
        if (change == null) {
            throw Refusals.refused(Rejection.VIEW_BEHIND);
        }
        return new Snapshot(report, change.getLong("version"), timeOf(change));
    }

    /** The rows that were opened, or closed, at one of these versions. */
    List<Document> rowsAt(ReportId report, String end, Collection<Long> versions) {
        return views.getCollection(Collections.PARTS)
                .find(and(eq("report", report.toString()), in(end, versions)))
                .into(new ArrayList<>());
    }

    FindIterable<Document> changes(Bson filter) {
        return views.getCollection(Collections.CHANGES).find(filter);
    }
}
