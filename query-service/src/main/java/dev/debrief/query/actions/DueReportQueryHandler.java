package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import dev.debrief.api.actions.ActionItemQuery.DueReports;
import dev.debrief.api.actions.ActionItemQuery.ListDueReports;
import dev.debrief.api.actions.Reminder;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.postmortem.PostmortemList;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists the reports with due deadlines that are not recorded yet, as of the position of the view. */
@Component
class DueReportQueryHandler {

    private static final String REPORT = "report";

    private final Board board;
    private final PostmortemList postmortems;

    DueReportQueryHandler(Board board, PostmortemList postmortems) {
        this.board = board;
        this.postmortems = postmortems;
    }

    @QueryHandler
    DueReports answer(ListDueReports query) {
        board.catchUp();
        Set<String> reports = new LinkedHashSet<>();
        add(reports, Reminder.OVERDUE, query.passedUntil(), query.limit());
        add(reports, Reminder.DUE_SOON, query.nearUntil(), query.limit());
        add(reports, Reminder.VERIFICATION_DUE, query.doneUntil(), query.limit());
        postmortems.due(query.passedUntil(), query.limit()).forEach(report -> reports.add(report.toString()));
        return new DueReports(reports.stream().map(ReportId::of).toList());
    }

    private void add(Set<String> reports, Reminder next, Instant until, int limit) {
        board.rows()
                .find(and(
                        eq(BoardRows.NEXT, next.toString()),
                        eq(IntervalRows.TO, Cover.POSITIONS.horizon()),
                        lte(BoardRows.NEXT_FROM, until)))
                .sort(ascending(BoardRows.NEXT_FROM))
                .projection(include(REPORT))
                .limit(limit)
                .forEach(row -> reports.add(row.getString(REPORT)));
    }
}
