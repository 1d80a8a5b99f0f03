package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.query.support.InMemoryIndex;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Progress;
import dev.debrief.views.Progress.GenerationStamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The rows of the board in memory, for totals. Each query first reads what has changed in the view; the first query reads everything, and
 * so does the first after a rebuild or after the release of a parked report.
 */
@Component
class BoardIndex implements InMemoryIndex {

    private static final int PAGE_SIZE = 5_000;
    private static final long HORIZON = Cover.POSITIONS.horizon();

    private final Board board;
    private final Progress progress;
    private ItemColumns columns = new ItemColumns();
    private GenerationStamp generation = new GenerationStamp(0, Set.of());
    private long reached = -1;

    BoardIndex(Board board, Progress progress) {
        this.board = board;
        this.progress = progress;
    }

    /** Counts the rows of a moment in reports that may be seen. */
    synchronized void count(ListMoment moment, VisibleReports visible, BoardTally tally) {
        catchUp(moment.reached());
        columns.count(moment.position(), visible::isVisible, tally);
    }

    @Override
    public synchronized void readChanges() {
        catchUp(progress.position(ActionItemProjection.VIEW));
    }

    private void catchUp(long until) {
        GenerationStamp live = progress.generationStamp(ActionItemProjection.VIEW);
        if (!live.continues(generation)) {
            columns = new ItemColumns();
            reached = -1;
        }
        generation = live;
        while (reached < until) {
            reached = read(until);
        }
    }

    /** Reads open rows first: those that are closed meanwhile are then found among the closed ones. */
    private long read(long until) {
        List<Document> opened =
                find(and(eq(IntervalRows.TO, HORIZON), gt(IntervalRows.FROM, reached)), IntervalRows.FROM);
        List<Document> closed = find(and(gt(IntervalRows.TO, reached), lt(IntervalRows.TO, HORIZON)), IntervalRows.TO);
        long complete =
                Math.min(until, Math.min(complete(opened, IntervalRows.FROM), complete(closed, IntervalRows.TO)));
        for (Document row : closed) {
            if (row.getLong(IntervalRows.TO) <= complete) {
                columns.close(row);
            }
        }
        opened.forEach(row -> open(row, complete));
        closed.stream().filter(row -> row.getLong(IntervalRows.TO) > complete).forEach(row -> open(row, complete));
        return complete;
    }

    private void open(Document row, long complete) {
        long from = row.getLong(IntervalRows.FROM);
        if (reached < from && from <= complete) {
            columns.open(row);
        }
    }

    /** Up to where nothing is missing. A full page may lack rows of its last position. */
    private static long complete(List<Document> page, String field) {
        return page.size() < PAGE_SIZE ? Long.MAX_VALUE : page.getLast().getLong(field) - 1;
    }

    private List<Document> find(Bson changed, String order) {
        return board.rows()
                .find(changed)
                .sort(ascending(order))
                .limit(PAGE_SIZE)
                .projection(include(ItemColumns.FIELDS))
                .into(new ArrayList<>());
    }
}
