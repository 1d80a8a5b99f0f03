package dev.debrief.query.actions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemQuery.AssessPunctuality;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Punctuality;
import dev.debrief.query.lists.ListMoment;
import dev.debrief.views.IntervalRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures how many action items were completed in time. */
@Component
public class PunctualityQueryHandler {

    private static final String DUE_ON = "item.dueOn";
    private static final String FIRST_DUE_ON = "firstDueOn";
    private static final String ZONE = "zone";

    private final Board board;

    PunctualityQueryHandler(Board board) {
        this.board = board;
    }

    @QueryHandler
    public Punctuality answer(AssessPunctuality query, Identity reader) {
        ListMoment moment = board.items().moment(query.asOf());
        Tally tally = new Tally(query, moment.at());
        board.items()
                .counted(
                        moment,
                        reader,
                        and(board.criteria(query.filter(), moment.at()), around(query)),
                        IntervalRows.ALL,
                        List.of(BoardRows.STATUS, BoardRows.DONE_AT, DUE_ON, FIRST_DUE_ON, ZONE))
                .forEach(tally::add);
        return tally.punctuality(moment);
    }

    /** Dates differ between time zones, so this range includes some rows too many. */
    private static Bson around(AssessPunctuality query) {
        return and(
                gte(BoardRows.DUE_AT, query.from().atStartOfDay(ZoneOffset.UTC).toInstant()),
                lte(
                        BoardRows.DUE_AT,
                        query.to().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** The counts so far. */
    private static final class Tally {

        private final AssessPunctuality query;
        private final Instant now;
        private long inTime;
        private long late;
        private long notDone;
        private long inTimeFirst;
        private long cancelled;
        private long ahead;

        Tally(AssessPunctuality query, Instant now) {
            this.query = query;
            this.now = now;
        }

        void add(Document row) {
            LocalDate dueOn = LocalDate.parse(row.getEmbedded(List.of("item", "dueOn"), String.class));
            if (dueOn.isBefore(query.from()) || dueOn.isAfter(query.to())) {
                return;
            }
            ZoneId zone = ZoneId.of(row.getString(ZONE));
            Instant end = ActionItem.endOf(dueOn, zone);
            @Nullable
            Instant doneAt = row.get(BoardRows.DONE_AT) == null
                    ? null
                    : row.getDate(BoardRows.DONE_AT).toInstant();
            if (BoardRows.status(row) == ActionStatus.CANCELLED) {
                cancelled++;
            } else if (doneAt == null) {
                if (end.isAfter(now)) {
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

        Punctuality punctuality(ListMoment moment) {
            long due = inTime + late + notDone;
            return new Punctuality(
                    query.from(),
                    query.to(),
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
