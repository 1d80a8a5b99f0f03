package dev.debrief.query.recurrence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.recurrence.Recurrence;
import dev.debrief.api.recurrence.RecurrencePage.ListedRecurrence;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reads the current fixes and recurrences. */
@Component
class Fixes {

    private static final RowOrder FIRST_DONE_FIRST = RowOrder.ascending(FixProjection.AT, IntervalRows.KEY);
    private static final Bson CURRENT = eq(IntervalRows.TO, Cover.POSITIONS.horizon());

    private final LiveViews views;
    private final Progress progress;
    private final ViewJson viewJson;
    private final IntervalRows rows = new IntervalRows(FixProjection.FIXES, Cover.POSITIONS);

    Fixes(LiveViews views, Progress progress, ViewJson viewJson) {
        this.views = views;
        this.progress = progress;
        this.viewJson = viewJson;
    }

    /** Waits until the view has caught up, and returns its position. */
    long reached() {
        progress.catchUp(FixProjection.VIEW);
        return progress.position(FixProjection.VIEW);
    }

    Optional<FixRow> find(String key) {
        return Optional.ofNullable(fixes().find(eq(key)).first()).map(this::fix);
    }

    /** The current fixes after a key, in the order of keys. */
    List<FixRow> afterKey(String key, int limit) {
        return fixes().find(and(gt("_id", key), CURRENT))
                .sort(ascending("_id"))
                .limit(limit)
                .map(this::fix)
                .into(new ArrayList<>());
    }

    /** @param at the position from which the row is valid */
    record Change(FixRow fix, long at) {}

    /** The first rows that became valid after a position. */
    List<Change> changedAfter(long position, int limit) {
        return fixes().find(gt(IntervalRows.FROM, position))
                .sort(ascending(IntervalRows.FROM))
                .limit(limit)
                .map(row -> new Change(fix(row), row.getLong(IntervalRows.FROM)))
                .into(new ArrayList<>());
    }

    /** The keys of the fixes that were completed before an instant and have one of these tags. */
    List<String> doneBefore(Instant instant, Collection<String> tags) {
        long reached = progress.position(FixProjection.VIEW);
        if (reached < 0 || tags.isEmpty()) {
            return List.of();
        }
        return rows
                .read(
                        fixes(),
                        new IntervalRows.RowQuery(
                                reached,
                                reached,
                                rows.holdingAt(reached),
                                and(in(IntervalRows.SCANNED_TAGS, tags), lt(FixProjection.AT, instant)),
                                FIRST_DONE_FIRST,
                                IntervalRows.ALL,
                                List.of(IntervalRows.KEY)))
                .rows()
                .stream()
                .map(row -> row.getString(IntervalRows.KEY))
                .toList();
    }

    /** The recorded recurrences of a fix. */
    List<Recurrence> recurrencesOf(String fix) {
        return recurrences()
                .find(and(eq(FixProjection.FIX, fix), CURRENT))
                .map(row -> viewJson.read(row, ListedRecurrence.class).recurrence())
                .into(new ArrayList<>());
    }

    /** The keys of the fixes with a recorded recurrence by this cause. */
    List<String> contradictedBy(String occurrence) {
        return recurrences()
                .find(and(eq(FixProjection.AGAIN, occurrence), CURRENT))
                .map(row -> row.getString(FixProjection.FIX))
                .into(new ArrayList<>());
    }

    private FixRow fix(Document row) {
        return viewJson.read(row, FixRow.class);
    }

    private MongoCollection<Document> fixes() {
        return views.collection(FixProjection.FIXES);
    }

    private MongoCollection<Document> recurrences() {
        return views.collection(FixProjection.RECURRENCES);
    }
}
