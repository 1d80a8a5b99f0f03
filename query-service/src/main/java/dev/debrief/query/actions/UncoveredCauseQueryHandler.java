package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Filters;
import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItemQuery.ListUncoveredCauses;
import dev.debrief.api.actions.UncoveredCausePage;
import dev.debrief.api.actions.UncoveredCausePage.UncoveredCause;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.AsOfLists;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.lists.ListPage;
import dev.debrief.query.lists.ListQuery;
import dev.debrief.query.lists.ShownReports;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Lists root causes without an action item. */
@Component
class UncoveredCauseQueryHandler {

    private final Board board;
    private final AsOfList<UncoveredCause> causes;

    UncoveredCauseQueryHandler(Board board, AsOfLists lists, ViewJson viewJson) {
        this.board = board;
        this.causes = lists.of(
                ActionItemProjection.VIEW,
                ActionItemProjection.UNCOVERED,
                RowOrder.ascending("at", IntervalRows.KEY),
                ShownReports.in("report", cause -> new ReportRead(cause.reportId(), cause.version())),
                row -> viewJson.read(row, UncoveredCause.class));
    }

    @QueryHandler
    UncoveredCausePage answer(ListUncoveredCauses query, Identity reader) {
        Object question =
                List.of(String.valueOf(query.team()), String.valueOf(query.category()), String.valueOf(query.asOf()));
        ListPage<UncoveredCause> page = causes.page(
                new ListQuery(query, question, query.asOf(), query.cursor(), query.limit()),
                reader,
                moment -> criteria(query, moment));
        Taxonomy taxonomy = board.taxonomy(page.moment());
        return new UncoveredCausePage(
                page.items().stream()
                        .map(cause -> cause.named(taxonomy.name(cause.category())))
                        .toList(),
                page.next(),
                page.moment().position());
    }

    private Bson criteria(ListUncoveredCauses query, ListMoment moment) {
        List<Bson> criteria = new ArrayList<>(List.of(Filters.empty()));
        if (query.category() != null) {
            criteria.add(in(IntervalRows.SCANNED_TAGS, board.categoryTags(query.category(), moment)));
        }
        if (query.team() != null) {
            criteria.add(in(IntervalRows.SCANNED_TAGS, board.teamTags(query.team())));
        }
        return and(criteria);
    }
}
