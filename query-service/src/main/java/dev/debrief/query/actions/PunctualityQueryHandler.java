package dev.debrief.query.actions;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemQuery.AssessPunctuality;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Punctuality;
import dev.debrief.api.metrics.MetricQuery.FindImprovement;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.VisibleReports;
import dev.debrief.views.IntervalRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures how many action items were completed in time. */
@Component
public class PunctualityQueryHandler {

    private static final String FIRST_DUE_ON = "firstDueOn";
    private static final String ZONE = "zone";

    private final Board board;
    private final Restrictions restrictions;

    PunctualityQueryHandler(Board board, Restrictions restrictions) {
        this.board = board;
        this.restrictions = restrictions;
    }

    @QueryHandler
    Punctuality answer(AssessPunctuality query, Identity reader) {
        ListMoment moment = board.items().moment(query.asOf());
        Tally tally = new Tally(query.from(), query.to(), moment);
        rows(moment, restrictions.of(reader), query.filter(), query.from(), query.to())
                .forEach(tally::add);
        return tally.punctuality();
    }

    /**
     * The punctuality of the action items that were due in each month.
     *
     * @param at the time against which deadlines are compared
     */
    public Map<YearMonth, Punctuality> byMonth(
            FindImprovement query, long position, Instant at, VisibleReports visibleReports) {
        ListMoment moment = board.items().moment(position, at);
        Map<YearMonth, Tally> months = new TreeMap<>();
        for (YearMonth month = query.from(); !month.isAfter(query.to()); month = month.plusMonths(1)) {
            months.put(month, new Tally(month.atDay(1), month.atEndOfMonth(), moment));
        }
        LocalDate last = query.to().atEndOfMonth();
        rows(
                        moment,
                        visibleReports,
                        ActionItemFilter.ofTeam(query.team()),
                        query.from().atDay(1),
                        last)
                .forEach(row -> {
                    Tally tally = months.get(YearMonth.from(dueOn(row)));
                    if (tally != null) {
                        tally.add(row);
                    }
                });
        Map<YearMonth, Punctuality> punctuality = new TreeMap<>();
        months.forEach((month, tally) -> punctuality.put(month, tally.punctuality()));
        return punctuality;
    }

    /** The action items that are due in a period. */
    private List<Document> rows(
            ListMoment moment, VisibleReports visibleReports, ActionItemFilter filter, LocalDate from, LocalDate to) {
        return board.items()
                .counted(
                        moment,
                        visibleReports,
                        board.criteria(filter.dueBetween(from, to), moment),
                        IntervalRows.ALL,
                        List.of(BoardRows.STATUS, BoardRows.DONE_AT, BoardRows.DUE_ON, FIRST_DUE_ON, ZONE));
    }

    private static LocalDate dueOn(Document row) {
        return LocalDate.parse(row.getEmbedded(List.of("item", "dueOn"), String.class));
    }

    /** The counts so far. */
    private static final class Tally {

        private final LocalDate from;
        private final LocalDate to;
        private final ListMoment moment;
        private long inTime;
        private long late;
        private long notDone;
        private long inTimeFirst;
        private long cancelled;
        private long ahead;

        Tally(LocalDate from, LocalDate to, ListMoment moment) {
            this.from = from;
            this.to = to;
            this.moment = moment;
        }

        void add(Document row) {
            ZoneId zone = ZoneId.of(row.getString(ZONE));
            Instant end = ActionItem.endOf(dueOn(row), zone);
            @Nullable
            Instant doneAt = row.get(BoardRows.DONE_AT) == null
                    ? null
                    : row.getDate(BoardRows.DONE_AT).toInstant();
            if (BoardRows.status(row) == ActionStatus.CANCELLED) {
                cancelled++;
            } else if (doneAt == null) {
                if (end.isAfter(moment.at())) {
                    ahead++;
                } else {
                    notDone++;
                }
            } else {
                addDone(doneAt, end, ActionItem.endOf(LocalDate.parse(row.getString(FIRST_DUE_ON)), zone));
            }
        }

        private void addDone(Instant doneAt, Instant end, Instant firstEnd) {
            if (doneAt.isBefore(end)) {
                inTime++;
            } else {
                late++;
            }
            if (doneAt.isBefore(firstEnd)) {
                inTimeFirst++;
            }
        }

        Punctuality punctuality() {
            long due = inTime + late + notDone;
            return new Punctuality(
                    from,
                    to,
                    due,
                    inTime,
                    late,
                    notDone,
                    inTimeFirst,
                    cancelled,
                    ahead,
                    due == 0 ? null : (double) inTime / due,
                    due == 0 ? null : (double) inTimeFirst / due,
                    moment.position(),
                    moment.at());
        }
    }
}
