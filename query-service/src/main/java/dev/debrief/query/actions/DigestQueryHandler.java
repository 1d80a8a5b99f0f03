package dev.debrief.query.actions;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemPage.ListedItem;
import dev.debrief.api.actions.ActionItemQuery.FindDigest;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Digest;
import dev.debrief.api.actions.Due;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.lists.AsOfList;
import dev.debrief.query.lists.ListMoment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the weekly digest of an owner: compares the action items at the end of the week with those at its beginning. */
@Component
class DigestQueryHandler {

    private static final Duration WEEK = Duration.ofDays(7);

    /** More than an owner can have. */
    private static final int MAX_ITEMS = 10_000;

    private static final int MAX_LISTED = 200;

    private final Board board;
    private final Clock clock;

    DigestQueryHandler(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @QueryHandler
    Digest answer(FindDigest query, Identity reader) {
        Instant end = query.from().plus(WEEK);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = end.isBefore(now) ? end : now;
        AsOfList<BoardRow> items = board.items();
        ListMoment began = items.moment(query.from());
        ListMoment ended = items.moment(end.isBefore(now) ? end : null);
        Bson owned = board.criteria(ActionItemFilter.ofOwner(query.owner()), ended);
        Map<String, BoardRow> before = items.counted(began, reader, owned, MAX_ITEMS, List.of()).stream()
                .map(board::row)
                .collect(Collectors.toMap(DigestQueryHandler::key, row -> row));
        List<BoardRow> rows = items.items(query, ended, reader, owned, MAX_ITEMS);
        return new Week(query, board.times(at), board.taxonomy(ended), before, rows).digest(ended.position());
    }

    private static String key(BoardRow row) {
        return BoardRows.key(row.report(), row.item().id().toString());
    }

    /** The items of an owner at the end of the week, or now during the week, and those at its beginning. */
    private static final class Week {

        private final FindDigest query;
        private final BoardTimes times;
        private final Taxonomy taxonomy;
        private final Instant at;
        private final Map<String, BoardRow> before;
        private final List<BoardRow> rows;

        Week(FindDigest query, BoardTimes times, Taxonomy taxonomy, Map<String, BoardRow> before, List<BoardRow> rows) {
            this.taxonomy = taxonomy;
            this.query = query;
            this.times = times;
            this.at = times.now();
            this.before = before;
            this.rows = rows;
        }

        Digest digest(long position) {
            return new Digest(
                    query.owner(),
                    query.from(),
                    at,
                    those(row -> !before.containsKey(key(row))),
                    those(row -> isWithin(row.doneAt())),
                    those(row -> came(row, ActionStatus.VERIFIED) || came(row, ActionStatus.INEFFECTIVE)),
                    those(row -> came(row, ActionStatus.CANCELLED)),
                    those(row -> times.due(row) == Due.OVERDUE),
                    those(row -> times.due(row) != null
                            && times.due(row) != Due.OVERDUE
                            && !Objects.requireNonNull(row.dueAt()).isAfter(at.plus(WEEK))),
                    those(row -> row.item().status() == ActionStatus.BLOCKED),
                    those(times::isStale),
                    those(row -> row.item().status() == ActionStatus.COMPLETED),
                    position);
        }

        private List<ListedItem> those(Predicate<BoardRow> that) {
            return rows.stream()
                    .filter(that)
                    .limit(MAX_LISTED)
                    .map(row -> times.listed(row, taxonomy))
                    .toList();
        }

        private boolean isWithin(@Nullable Instant instant) {
            return instant != null && !instant.isBefore(query.from()) && instant.isBefore(at);
        }

        private boolean came(BoardRow row, ActionStatus to) {
            BoardRow was = before.get(key(row));
            return row.item().status() == to && (was == null || was.item().status() != to);
        }
    }
}
