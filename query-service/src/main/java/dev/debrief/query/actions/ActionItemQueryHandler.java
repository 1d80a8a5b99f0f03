package dev.debrief.query.actions;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemPage;
import dev.debrief.api.actions.ActionItemQuery.CountActionItems;
import dev.debrief.api.actions.ActionItemQuery.ListActionItems;
import dev.debrief.api.actions.ActionItemTotals;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Due;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.lists.ListPage;
import dev.debrief.query.lists.ListQuery;
import dev.debrief.views.IntervalRows;
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

    private final Board board;

    ActionItemQueryHandler(Board board) {
        this.board = board;
    }

    @QueryHandler
    ActionItemPage answer(ListActionItems query, Identity reader) {
        ActionItemFilter filter = query.filter();
        Object question = List.of(filter, String.valueOf(query.asOf()));
        ListPage<BoardRow> page = board.items(filter)
                .page(
                        new ListQuery(query, question, query.asOf(), query.cursor(), query.limit()),
                        reader,
                        moment -> board.criteria(filter, moment));
        ListMoment moment = page.moment();
        return new ActionItemPage(
                page.items().stream().map(row -> board.listed(row, moment.at())).toList(),
                page.next(),
                moment.position(),
                moment.at());
    }

    @QueryHandler
    ActionItemTotals answer(CountActionItems query, Identity reader) {
        ListMoment moment = board.items().moment(query.asOf());
        Tally tally = new Tally(moment.at());
        board.items()
                .counted(
                        moment,
                        reader,
                        board.criteria(query.filter(), moment),
                        IntervalRows.ALL,
                        List.of(BoardRows.STATUS, BoardRows.LIVE, BoardRows.CHANGED_AT))
                .forEach(tally::add);
        return tally.totals(moment);
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

        ActionItemTotals totals(ListMoment moment) {
            return new ActionItemTotals(
                    byStatus.values().stream().mapToLong(Long::longValue).sum(),
                    byStatus,
                    byDue.getOrDefault(Due.OVERDUE, 0L),
                    byDue.getOrDefault(Due.SOON, 0L),
                    byStatus.getOrDefault(ActionStatus.COMPLETED, 0L),
                    stale,
                    moment.position(),
                    moment.at());
        }
    }
}
