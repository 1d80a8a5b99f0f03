package dev.debrief.query.analytics.facts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.Comparator.nullsFirst;

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
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Reads the view of occurrences. */
@Component
public class Occurrences {

    private static final Comparator<Occurrence> FIRST_RECORDED_FIRST = Comparator.comparing(
                    Occurrence::says, nullsFirst(Comparator.comparing(CauseFacts::recordedAt)))
            .thenComparing(Occurrence::cause);

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

    /** Waits for the view, and says how far it has come. */
    public long reached() {
        progress.catchUp(OccurrenceProjection.VIEW);
        return progress.position(OccurrenceProjection.VIEW);
    }

    /** The generation of the view that answers. */
    public GenerationStamp generationStamp() {
        return progress.generationStamp(OccurrenceProjection.VIEW);
    }

    /** As it stands now. */
    public Optional<Occurrence> find(String key) {
        return Optional.ofNullable(shelf().find(eq(key)).first()).map(this::read);
    }

    /** Those of some reports, as they stood at a position: in the order of the reports, each incident before its causes. */
    public List<Occurrence> of(List<String> reports, long position) {
        Map<String, List<Occurrence>> found = new HashMap<>();
        shelf().find(and(in("report", reports), lte(IntervalRows.FROM, position), gt(IntervalRows.TO, position)))
                .map(this::read)
                .forEach(one -> found.computeIfAbsent(one.report(), report -> new ArrayList<>())
                        .add(one));
        return reports.stream()
                .flatMap(
                        report -> found.getOrDefault(report, List.of()).stream().sorted(FIRST_RECORDED_FIRST))
                .toList();
    }

    /**
     * Those that stand now, of one of these tags, in other reports, of incidents that began after an instant, the first of them first.
     *
     * @param tags categories at places, as {@link Scopes#tag} has them
     */
    public List<Occurrence> startedAfter(Instant instant, Collection<String> tags, String otherThan, int limit) {
        long reached = progress.position(OccurrenceProjection.VIEW);
        if (reached < 0 || tags.isEmpty()) {
            return List.of();
        }
        return rows
                .read(
                        shelf(),
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
                .map(this::read)
                .toList();
    }

    /** The first that came to say what they say after a position. */
    public List<Change> openedAfter(long position, int limit) {
        return changed(IntervalRows.FROM, position, limit);
    }

    /** The first that ended, or said something else, after a position: as they were before. */
    public List<Change> closedAfter(long position, int limit) {
        return changed(IntervalRows.TO, position, limit);
    }

    /**
     * An occurrence as it stood between two positions.
     *
     * @param from the position at which it came to be so
     * @param to the one at which it ended, or the horizon
     */
    public record Change(Occurrence occurrence, long from, long to) {}

    private List<Change> changed(String when, long position, int limit) {
        List<Change> changes = new ArrayList<>();
        shelf().find(and(gt(when, position), lt(when, Cover.POSITIONS.horizon())))
                .sort(ascending(when))
                .limit(limit)
                .forEach(row -> changes.add(
                        new Change(read(row), row.getLong(IntervalRows.FROM), row.getLong(IntervalRows.TO))));
        return changes;
    }

    private Occurrence read(Document row) {
        return viewJson.read(row, Occurrence.class);
    }

    private MongoCollection<Document> shelf() {
        return views.collection(OccurrenceProjection.OCCURRENCES);
    }
}
