package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemPage;
import dev.debrief.api.actions.ActionItemPage.ListedItem;
import dev.debrief.api.actions.ActionItemQuery.CountActionItems;
import dev.debrief.api.actions.ActionItemQuery.ListActionItems;
import dev.debrief.api.actions.ActionItemTotals;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Due;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.query.actions.Board.BoardInstant;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RowOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Lists action items and counts them by status. */
@Component
class ActionItemQueryHandler {

    private static final String REPORT = "report";

    private final Board board;
    private final Restrictions restrictions;

    ActionItemQueryHandler(Board board, Restrictions restrictions) {
        this.board = board;
        this.restrictions = restrictions;
    }

    @QueryHandler
    ActionItemPage answer(ListActionItems query, Identity reader) {
        ActionItemFilter filter = query.filter();
        Object question = List.of(filter, String.valueOf(query.asOf()));
        Cursor cursor = Cursor.read(query.cursor(), question, 4);
        BoardInstant boardInstant = cursor == null
                ? board.instant(query.asOf())
                : board.instant(cursor.number(0), Instant.ofEpochMilli(cursor.number(1)));
        if (boardInstant.isBeforeAll()) {
            return new ActionItemPage(List.of(), null, boardInstant.position(), boardInstant.at());
        }
        RowOrder rowOrder = filter.stale() ? Board.LONGEST_AT_REST_FIRST : Board.DUE_FIRST;
        String sorted = rowOrder.fields().getFirst();
        VisibleReports visibleReports = restrictions.of(reader);
        IntervalRows.Page found = board.read(
                boardInstant,
                filter,
                and(rowOrder.after(cursor, 2), visibleReports.filter(REPORT)),
                rowOrder,
                query.limit(),
                List.of());
        List<ListedItem> page = found.rows().stream()
                .map(row -> board.listed(board.row(row), boardInstant.at()))
                .toList();
        visibleReports.recordReading(
                query,
                page.stream()
                        .map(item -> new ReportRead(item.reportId(), item.version()))
                        .toList());
        return new ActionItemPage(
                page,
                found.more() ? next(question, boardInstant, found.rows().getLast(), sorted) : null,
                boardInstant.position(),
                boardInstant.at());
    }

    private static String next(Object question, BoardInstant boardInstant, Document last, String sorted) {
        return Cursor.write(
                question,
                boardInstant.position(),
                boardInstant.at().toEpochMilli(),
                last.getDate(sorted).toInstant().toEpochMilli(),
                last.getString(IntervalRows.KEY));
    }

    @QueryHandler
    ActionItemTotals answer(CountActionItems query, Identity reader) {
        BoardInstant boardInstant = board.instant(query.asOf());
        Tally tally = new Tally(boardInstant.at());
        if (!boardInstant.isBeforeAll()) {
            board.read(
                            boardInstant,
                            query.filter(),
                            restrictions.of(reader).filter(REPORT),
                            Board.DUE_FIRST,
                            IntervalRows.ALL,
                            List.of(BoardRows.STATUS, BoardRows.LIVE, BoardRows.CHANGED_AT))
                    .rows()
                    .forEach(tally::add);
        }
        return tally.totals(boardInstant);
    }

    /** The counts so far. */
    private final class Tally {

        private final Instant now;
        private final Map<ActionStatus, Long> byStatus = new EnumMap<>(ActionStatus.class);
        private final Map<Due, Long> byDue = new EnumMap<>(Due.class);
        private long stale;

        Tally(Instant now) {
            this.now = now;
            Arrays.stream(ActionStatus.values()).forEach(status -> byStatus.put(status, 0L));
        }

        void add(Document row) {
            boolean live = row.getBoolean(BoardRows.LIVE);
            byStatus.merge(BoardRows.status(row), 1L, Long::sum);
            Due due = board.due(live, row.getDate(BoardRows.DUE_AT).toInstant(), now);
            if (due != null) {
                byDue.merge(due, 1L, Long::sum);
            }
            if (Board.isStale(live, row.getDate(BoardRows.CHANGED_AT).toInstant(), now)) {
                stale++;
            }
        }

        ActionItemTotals totals(BoardInstant boardInstant) {
            return new ActionItemTotals(
                    byStatus.values().stream().mapToLong(Long::longValue).sum(),
                    byStatus,
                    byDue.getOrDefault(Due.OVERDUE, 0L),
                    byDue.getOrDefault(Due.SOON, 0L),
                    byStatus.getOrDefault(ActionStatus.COMPLETED, 0L),
                    stale,
                    boardInstant.position(),
                    boardInstant.at());
        }
    }
}
