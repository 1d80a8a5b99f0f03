package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Filters;
import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItemQuery.ListUncoveredCauses;
import dev.debrief.api.actions.UncoveredCausePage;
import dev.debrief.api.actions.UncoveredCausePage.UncoveredCause;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.query.actions.Board.BoardInstant;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.support.http.Cursor;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.LiveViews;
import dev.debrief.views.RowOrder;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Lists root causes without an action item. */
@Component
class UncoveredCauseQueryHandler {

    private static final RowOrder LONGEST_FIRST = RowOrder.ascending("at", IntervalRows.KEY);

    private final Board board;
    private final LiveViews views;
    private final ViewJson viewJson;
    private final Restrictions restrictions;
    private final IntervalRows rows = new IntervalRows(ActionItemProjection.UNCOVERED, Cover.POSITIONS);

    UncoveredCauseQueryHandler(Board board, LiveViews views, ViewJson viewJson, Restrictions restrictions) {
        this.board = board;
        this.views = views;
        this.viewJson = viewJson;
        this.restrictions = restrictions;
    }

    @QueryHandler
    UncoveredCausePage answer(ListUncoveredCauses query, Identity reader) {
        Object question =
                List.of(String.valueOf(query.team()), String.valueOf(query.category()), String.valueOf(query.asOf()));
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        BoardInstant boardInstant =
                cursor == null ? board.instant(query.asOf()) : board.instant(cursor.number(0), Instant.EPOCH);
        if (boardInstant.isBeforeAll()) {
            return new UncoveredCausePage(List.of(), null, boardInstant.position());
        }
        VisibleReports visibleReports = restrictions.of(reader);
        IntervalRows.Page found = rows.read(
                views.collection(ActionItemProjection.UNCOVERED),
                new IntervalRows.RowQuery(
                        boardInstant.position(),
                        boardInstant.reached(),
                        rows.holdingAt(boardInstant.position()),
                        and(criteria(query), LONGEST_FIRST.after(cursor, 1), visibleReports.filter("report")),
                        LONGEST_FIRST,
                        query.limit()));
        List<UncoveredCause> page = found.rows().stream()
                .map(row -> viewJson.read(row, UncoveredCause.class))
                .toList();
        visibleReports.recordReading(
                query,
                page.stream()
                        .map(cause -> new ReportRead(cause.reportId(), cause.version()))
                        .toList());
        return new UncoveredCausePage(
                page,
                found.more()
                        ? Cursor.write(
                                question,
                                boardInstant.position(),
                                page.getLast().since().toEpochMilli(),
                                found.rows().getLast().getString(IntervalRows.KEY))
                        : null,
                boardInstant.position());
    }

    private Bson criteria(ListUncoveredCauses query) {
        List<Bson> criteria = new ArrayList<>(List.of(Filters.empty()));
        if (query.category() != null) {
            criteria.add(in(IntervalRows.SCANNED_TAGS, board.categoryTags(query.category())));
        }
        if (query.team() != null) {
            criteria.add(eq(IntervalRows.SCANNED_TAGS, Tags.team(query.team())));
        }
        return and(criteria);
    }
}
