package dev.debrief.api.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many action items due in a period were completed in time. A deadline is the end of its day in the time zone of the report.
 *
 * @param from first day of the period
 * @param to last day of the period, inclusive
 * @param due items that had to be done in the period: inTime plus late plus notDone
 * @param inTime items completed before their deadline passed
 * @param late items completed after their deadline passed
 * @param notDone unfinished items whose deadline has passed
 * @param inTimeFirst completed items that also met their first deadline, before any extension
 * @param cancelled cancelled items with a deadline in the period; not part of due
 * @param ahead unfinished items whose deadline is still to come; not part of due
 * @param rate inTime divided by due, 0 to 1; null if nothing was due
 * @param firstRate inTimeFirst divided by due, 0 to 1; null if nothing was due
 * @param position event store position that these figures reflect; -1 before the first event
 * @param at the time at which deadlines were evaluated, in UTC
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
