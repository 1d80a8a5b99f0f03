package dev.debrief.api.actions;

import java.time.Instant;
import java.util.Map;

/**
 * How many action items stand where.
 *
 * @param byStatus every status, also where there are none
 * @param overdue of those still to be done, how many have passed their deadline
 * @param dueSoon of those still to be done, how many have a deadline that is near
 * @param unverified done, but not seen to have worked or not
 * @param stale of those still to be done, how many did not change for a week
 * @param position the place in the store these totals are as of
 * @param at the instant from which deadlines are seen
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
