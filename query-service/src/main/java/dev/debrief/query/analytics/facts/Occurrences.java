package dev.debrief.query.analytics.facts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.Progress.GenerationStamp;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reads the view of occurrences. */
@Component
public class Occurrences {

    private static final Comparator<CauseRow> FIRST_RECORDED_FIRST =
            Comparator.comparing((CauseRow cause) -> cause.facts().recordedAt()).thenComparing(CauseRow::cause);

    private static final RowOrder FIRST_FIRST = RowOrder.ascending(OccurrenceProjection.AT, IntervalRows.KEY);

    private final LiveViews views;
    private final Progress progress;
    private final ViewJson viewJson;
    private final IntervalRows rows = new IntervalRows(OccurrenceProjection.OCCURRENCES, Cover.POSITIONS);

    Occurrences(LiveViews views, Progress progress, ViewJson viewJson) {
        this.views = views;
        this.progress = progress;
        this.viewJson = viewJson;
    }

    /** Waits until the view has caught up, and returns its position. */
    public long reached() {
        progress.catchUp(OccurrenceProjection.VIEW);
        return progress.position(OccurrenceProjection.VIEW);
    }

    /** The live generation of the view. */
    public GenerationStamp generationStamp() {
        return progress.generationStamp(OccurrenceProjection.VIEW);
    }

    /** The current row of a cause. */
    public Optional<CauseRow> find(String key) {
        return Optional.ofNullable(collection().find(eq(key)).first()).map(row -> viewJson.read(row, CauseRow.class));
    }

    /** The causes of some reports as of a position, in the order of the reports and then of recording. */
    public List<CauseRow> causesOf(List<String> reports, long position) {
        return of(reports, position, exists(OccurrenceProjection.CAUSE), CauseRow.class)
                .sorted(Occurrences.<CauseRow>inOrderOf(reports).thenComparing(FIRST_RECORDED_FIRST))
                .toList();
    }

    /** The incidents of some reports as of a position, in the order of the reports. */
    public List<IncidentRow> incidentsOf(List<String> reports, long position) {
        return of(reports, position, exists(OccurrenceProjection.CAUSE, false), IncidentRow.class)
                .sorted(inOrderOf(reports))
                .toList();
    }

    private static <R extends OccurrenceRow> Comparator<R> inOrderOf(List<String> reports) {
        Map<String, Integer> places = new HashMap<>();
        reports.forEach(report -> places.put(report, places.size()));
        return Comparator.comparing(row -> places.getOrDefault(row.report(), 0));
    }

    private <R extends OccurrenceRow> Stream<R> of(List<String> reports, long position, Bson kind, Class<R> type) {
        return collection()
                .find(and(in("report", reports), lte(IntervalRows.FROM, position), gt(IntervalRows.TO, position), kind))
                .map(row -> viewJson.read(row, type))
                .into(new ArrayList<>())
                .stream();
    }

    /**
     * The current causes with one of these tags, in other reports, of incidents that began after an instant, earliest first.
     *
     * @param tags categories and places, see {@link Scopes#tag}
     */
    public List<CauseRow> startedAfter(Instant instant, Collection<String> tags, String otherThan, int limit) {
        long reached = progress.position(OccurrenceProjection.VIEW);
        if (reached < 0 || tags.isEmpty()) {
            return List.of();
        }
        return rows
                .read(
                        collection(),
                        new IntervalRows.RowQuery(
                                reached,
                                reached,
                                rows.holdingAt(reached),
                                and(
                                        in(IntervalRows.SCANNED_TAGS, tags),
                                        gt(OccurrenceProjection.AT, instant),
                                        ne("report", otherThan)),
                                FIRST_FIRST,
                                limit))
                .rows()
                .stream()
                .map(row -> viewJson.read(row, CauseRow.class))
                .toList();
    }

    /** The first rows that became valid after a position. */
    public List<Change> openedAfter(long position, int limit) {
        return openedAfter(position, position, limit);
    }

    /** The same, without those that were closed at or before a later position. */
    public List<Change> openedAfter(long position, long closed, int limit) {
        return changed(IntervalRows.FROM, and(after(IntervalRows.FROM, position), gt(IntervalRows.TO, closed)), limit);
    }

    /** The first rows that were closed or replaced after a position. */
    public List<Change> closedAfter(long position, int limit) {
        return changed(IntervalRows.TO, after(IntervalRows.TO, position), limit);
    }

    /**
     * A row and its interval of positions.
     *
     * @param from the position from which it is valid
     * @param to the position at which it was closed; the horizon if it is valid now
     */
    public record Change(OccurrenceRow row, long from, long to) {}

    private static Bson after(String when, long position) {
        return and(gt(when, position), lt(when, Cover.POSITIONS.horizon()));
    }

    private List<Change> changed(String order, Bson which, int limit) {
        List<Change> changes = new ArrayList<>();
        collection()
                .find(which)
                .sort(ascending(order))
                .limit(limit)
                .forEach(row -> changes.add(
                        new Change(read(row), row.getLong(IntervalRows.FROM), row.getLong(IntervalRows.TO))));
        return changes;
    }

    private OccurrenceRow read(Document row) {
        return row.containsKey(OccurrenceProjection.CAUSE)
                ? viewJson.read(row, CauseRow.class)
                : viewJson.read(row, IncidentRow.class);
    }

    private MongoCollection<Document> collection() {
        return views.collection(OccurrenceProjection.OCCURRENCES);
    }
}
