package dev.debrief.query.actions;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemPage;
import dev.debrief.api.actions.ActionItemQuery.CountActionItems;
import dev.debrief.api.actions.ActionItemQuery.ListActionItems;
import dev.debrief.api.actions.ActionItemTotals;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.lists.ListPage;
import dev.debrief.query.lists.ListQuery;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.views.IntervalRows;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists action items and counts them by status. */
@Component
class ActionItemQueryHandler {

    private static final List<String> COUNTED = List.of(BoardRows.STATUS, BoardRows.DUE_AT, BoardRows.CHANGED_AT);

    private final Board board;
    private final BoardIndex index;
    private final Restrictions restrictions;

    ActionItemQueryHandler(Board board, BoardIndex index, Restrictions restrictions) {
        this.board = board;
        this.index = index;
        this.restrictions = restrictions;
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
        BoardTimes times = board.times(moment.at());
        Taxonomy taxonomy = board.taxonomy(moment);
        return new ActionItemPage(
                page.items().stream().map(row -> times.listed(row, taxonomy)).toList(),
                page.next(),
                moment.position(),
                moment.at());
    }

    @QueryHandler
    ActionItemTotals answer(CountActionItems query, Identity reader) {
        ListMoment moment = board.items().moment(query.asOf());
        BoardTally tally = new BoardTally(query.filter(), board.times(moment.at()));
        VisibleReports visible = restrictions.of(reader);
        if (query.filter().hasNoWords()) {
            index.count(moment, visible, tally);
        } else {
            board.items()
                    .counted(moment, visible, board.criteria(query.filter(), moment), IntervalRows.ALL, COUNTED)
                    .forEach(tally::add);
        }
        return tally.totals(moment);
    }
}
