package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemFilter;
import dev.debrief.api.actions.ActionItemTotals;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Due;
import dev.debrief.query.lists.ListMoment;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/** Counts the rows of the board that match a filter. Words of the filter, such as an owner, are matched before. */
final class BoardTally {

    private final ActionItemFilter filter;
    private final long now;
    private final long soonUntil;
    private final long staleSince;
    private final Set<ActionStatus> statuses;
    private final Set<ActionCategory> categories;
    private final Set<ActionType> types;
    private final Map<ActionStatus, Count> byStatus = new EnumMap<>(ActionStatus.class);
    private long overdue;
    private long dueSoon;
    private long stale;

    BoardTally(ActionItemFilter filter, BoardTimes times) {
        this.filter = filter;
        EnumSet.allOf(ActionStatus.class).forEach(status -> byStatus.put(status, new Count()));
        this.now = times.now().toEpochMilli();
        this.soonUntil = times.soonUntil().toEpochMilli();
        this.staleSince = times.staleSince().toEpochMilli();
        this.statuses = orAll(filter.status(), ActionStatus.class);
        this.categories = orAll(filter.category(), ActionCategory.class);
        this.types = orAll(filter.type(), ActionType.class);
    }

    /** None means all. */
    private static <E extends Enum<E>> Set<E> orAll(List<E> some, Class<E> all) {
        return some.isEmpty() ? EnumSet.allOf(all) : EnumSet.copyOf(some);
    }

    /** Counts a row that matches the whole filter. */
    void add(Document row) {
        count(
                BoardRows.status(row),
                BoardRows.millis(row, BoardRows.DUE_AT),
                BoardRows.millis(row, BoardRows.CHANGED_AT));
    }

    /** Counts a row if it matches the filter. */
    void add(ActionStatus status, ActionCategory category, ActionType type, long dueAt, long changedAt) {
        if (statuses.contains(status)
                && categories.contains(category)
                && types.contains(type)
                && matches(status, dueAt, changedAt)) {
            count(status, dueAt, changedAt);
        }
    }

    private boolean matches(ActionStatus status, long dueAt, long changedAt) {
        return (!filter.unverified() || status == ActionStatus.COMPLETED)
                && (filter.due() == null || (status.isLive() && matches(filter.due(), dueAt)))
                && (!filter.stale() || (status.isLive() && changedAt <= staleSince));
    }

    private boolean matches(Due due, long dueAt) {
        return switch (due) {
            case OVERDUE -> dueAt <= now;
            case SOON -> now < dueAt && dueAt <= soonUntil;
            case LATER -> soonUntil < dueAt && dueAt < BoardRows.NEVER.toEpochMilli();
        };
    }

    private void count(ActionStatus status, long dueAt, long changedAt) {
        of(status).items++;
        if (status.isLive()) {
            overdue += matches(Due.OVERDUE, dueAt) ? 1 : 0;
            dueSoon += matches(Due.SOON, dueAt) ? 1 : 0;
            stale += changedAt <= staleSince ? 1 : 0;
        }
    }

    private Count of(ActionStatus status) {
        return Objects.requireNonNull(byStatus.get(status));
    }

    private static final class Count {
        private long items;
    }

    ActionItemTotals totals(ListMoment moment) {
        Map<ActionStatus, Long> each = new EnumMap<>(ActionStatus.class);
        byStatus.forEach((status, count) -> each.put(status, count.items));
        return new ActionItemTotals(
                each.values().stream().mapToLong(Long::longValue).sum(),
                each,
                overdue,
                dueSoon,
                of(ActionStatus.COMPLETED).items,
                stale,
                moment.position(),
                moment.at());
    }
}
