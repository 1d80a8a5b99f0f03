package dev.debrief.query.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.IntervalRows.RowQuery;
import dev.debrief.views.LastRecorded;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads reports as they are or were: one code path shows now and then. */
@Component
public class ReportHistory {

    /** More than a report can have parts of the kinds that are read whole. */
    private static final int ALL = 100_000;

    private final LiveViews views;
    private final ViewJson viewJson;
    private final Progress progress;
    private final IntervalRows rows = new IntervalRows(HistoryCollections.PARTS.name(), Cover.VERSIONS);

    ReportHistory(LiveViews views, ViewJson viewJson, Progress progress) {
        this.views = views;
        this.viewJson = viewJson;
        this.progress = progress;
    }

    /** The version a question is about. Refused if there is no such report, or it was not there yet. */
    public ReportVersion find(ReportId report, AsOf asOf) {
        long latest = latestVersion(report, asOf.minVersion());
        if (asOf.version() != null && asOf.version() > latest) {
            throw QueryRefusals.refused(Rejection.VERSION_NOT_REACHED, Map.of("version", String.valueOf(latest)));
        }
        if (asOf.instant() != null) {
            return snapshotAt(report, asOf.instant(), latest);
        }
        return snapshot(report, change(report, asOf.version() == null ? latest : asOf.version()), latest);
    }

    /** The same report at another of its versions. */
    public ReportVersion at(ReportVersion reportVersion, long version) {
        return snapshot(reportVersion.report(), change(reportVersion.report(), version), reportVersion.latest());
    }

    /** The last position recorded by then, empty if there was none. Other views may be further than this one: it is waited for. */
    public OptionalLong positionAt(Instant instant) {
        progress.catchUp(HistoryProjection.VIEW);
        return LastRecorded.by(instant, changes(), Filters.empty(), "position")
                .map(change -> OptionalLong.of(change.getLong("position")))
                .orElseGet(OptionalLong::empty);
    }

    /** The parts of these kinds, by kind and id. */
    public List<Part> parts(ReportVersion reportVersion, PartKind... kinds) {
        List<String> names = Arrays.stream(kinds).map(Object::toString).toList();
        return read(reportVersion, in("kind", names), RowOrder.ascending("kind", "part"), ALL).rows().stream()
                .map(this::contentOf)
                .toList();
    }

    /** The findings and sections of these kinds that the reader may read, in the order in which they came to be there. */
    public List<Entry> entries(ReportVersion reportVersion, Identity reader, Collection<PartKind> kinds) {
        List<String> names = kinds.stream().map(Object::toString).toList();
        Bson readable = in(HistoryCollections.READER, null, reader.id());
        return read(reportVersion, and(in("kind", names), readable), RowOrder.ascending("kind", "part"), ALL)
                .rows()
                .stream()
                .map(row -> entry(row, reader))
                .sorted(Comparator.comparingLong(Entry::since).thenComparing(Entry::id))
                .toList();
    }

    private Entry entry(Document row, Identity reader) {
        PartKind kind = PartKind.of(row.getString("kind"));
        Document previous = row.get(HistoryCollections.PREVIOUS, Document.class);
        return new Entry(
                kind,
                row.getString("part"),
                contentOf(row),
                previous == null ? null : readable(viewJson.read(previous, kind.type()), reader),
                row.getLong(IntervalRows.FROM),
                row.get(HistoryCollections.SINCE, row.getLong(IntervalRows.FROM)));
    }

    /** What was confidential before it was opened to others stays so. */
    private static @Nullable Part readable(Part previous, Identity reader) {
        return previous instanceof Perspective perspective && !perspective.isOpenTo(reader) ? null : previous;
    }

    /**
     * A part, and how it came to say what it says.
     *
     * @param previous what it said before it last changed
     * @param version at which it last changed
     * @param since the version at which it came to be there
     */
    public record Entry(
            PartKind kind,
            String id,
            Part content,
            @Nullable Part previous,
            long version,
            long since) {}

    /**
     * A page of the parts of a kind that have a time.
     *
     * @param filter what else the rows must match, on {@code at}, {@code part} and the fields of {@code content}
     */
    public <T extends Part> Page<T> page(
            ReportVersion reportVersion, PartKind kind, Class<T> type, Bson filter, RowOrder rowOrder, int limit) {
        IntervalRows.Page page = read(reportVersion, and(eq("kind", kind.toString()), filter), rowOrder, limit);
        return new Page<>(
                page.rows().stream().map(this::contentOf).map(type::cast).toList(), page.more());
    }

    /**
     * Some of the parts asked for.
     *
     * @param more whether others come after them
     */
    public record Page<T>(List<T> items, boolean more) {}

    private IntervalRows.Page read(ReportVersion reportVersion, Bson filter, RowOrder rowOrder, int limit) {
        Bson criteria = and(eq("report", reportVersion.report().toString()), filter);
        return rows.read(
                parts(),
                new RowQuery(
                        reportVersion.version(),
                        reportVersion.latest(),
                        rows.holdingAt(reportVersion.version()),
                        criteria,
                        rowOrder,
                        limit));
    }

    private Part contentOf(Document row) {
        PartKind kind = PartKind.of(row.getString("kind"));
        return viewJson.read(row.get("content", Document.class), kind.type());
    }

    /** The last version taken in. Refused if there is no such report, or it has not come as far as the caller needs. */
    long latestVersion(ReportId report, @Nullable Long minVersion) {
        return HistoryProjection.VERSIONS.latest(
                HistoryProjection.VIEW, report.toString(), minVersion, Rejection.REPORT_NOT_FOUND, views, progress);
    }

    private ReportVersion snapshotAt(ReportId report, Instant instant, long latest) {
        return LastRecorded.by(
                        instant, changes(), and(eq("report", report.toString()), lte("version", latest)), "version")
                .map(change -> snapshot(report, change, latest))
                .orElseThrow(() -> QueryRefusals.refused(Rejection.NOT_YET_DECLARED));
    }

    private @Nullable Document change(ReportId report, long version) {
        return changes()
                .find(eq(HistoryCollections.changeId(report.toString(), version)))
                .first();
    }

    private static ReportVersion snapshot(ReportId report, @Nullable Document change, long latest) {
        if (change == null) {
            throw QueryRefusals.refused(Rejection.VIEW_BEHIND);
        }
        return new ReportVersion(report, change.getLong("version"), latest, LastRecorded.timeOf(change));
    }

    /** The rows that were closed at one of these versions. */
    List<Document> rowsClosedAt(ReportId report, Collection<Long> versions) {
        return rows(report, in(IntervalRows.TO, versions)).into(new ArrayList<>());
    }

    /** The rows that were opened at one of these versions; those too that are being replaced while they are looked for. */
    List<Document> rowsOpenedAt(ReportId report, Collection<Long> versions, long latest) {
        Bson opened = in(IntervalRows.FROM, versions);
        List<Document> found = rows(report, opened).into(new ArrayList<>());
        Bson moved = and(gt(IntervalRows.TO, latest), lt(IntervalRows.TO, Cover.VERSIONS.horizon()));
        return rows(report, and(opened, moved)).into(found);
    }

    private FindIterable<Document> rows(ReportId report, Bson filter) {
        return parts().find(and(eq("report", report.toString()), filter));
    }

    FindIterable<Document> changes(Bson filter) {
        return changes().find(filter);
    }

    private MongoCollection<Document> parts() {
        return views.collection(HistoryCollections.PARTS.name());
    }

    private MongoCollection<Document> changes() {
        return views.collection(HistoryCollections.CHANGES.name());
    }
}
