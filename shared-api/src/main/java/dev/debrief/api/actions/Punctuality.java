package dev.debrief.api.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many of the action items whose deadline fell into a period were done in time. A deadline is the end of its day in the time zone of
 * the report. What was cancelled is left out, and so is what is still to be done with its deadline ahead.
 *
 * @param from the first day of the period
 * @param to the last
 * @param due how many there are that were to be done in the period: {@code inTime + late + notDone}
 * @param inTime done before the deadline had passed
 * @param late done after that
 * @param notDone still to be done, although the deadline has passed
 * @param inTimeFirst of those that were done, how many would have kept the deadline they were promised with: extensions do not help
 * @param cancelled left out
 * @param ahead left out: still to be done, and the deadline has not passed
 * @param rate {@code inTime / due}, null where nothing was due
 * @param firstRate {@code inTimeFirst / due}, null where nothing was due
 * @param position the place in the store this is as of
 * @param at the instant from which deadlines are seen
 */
public record Punctuality(
        LocalDate from,
        LocalDate to,
        long due,
        long inTime,
        long late,
        long notDone,
        long inTimeFirst,
        long cancelled,
        long ahead,
        @Nullable Double rate,
        @Nullable Double firstRate,
        long position,
        Instant at) {}
