package dev.debrief.api.actions;

import java.time.Instant;
import java.util.Map;

/**
 * How many action items there are by status, and how many need attention.
 *
 * @param total number of action items that match
 * @param byStatus number of items for each status; includes statuses without items
 * @param overdue unfinished items whose deadline has passed
 * @param dueSoon unfinished items whose deadline is near: within three days by default
 * @param unverified completed items without a verification
 * @param stale unfinished items without a change for seven days
 * @param position event store position that these totals reflect; -1 before the first event
 * @param at the time at which deadlines were evaluated, in UTC
 */
public record ActionItemTotals(
        long total,
        Map<ActionStatus, Long> byStatus,
        long overdue,
        long dueSoon,
        long unverified,
        long stale,
        long position,
        Instant at) {}
