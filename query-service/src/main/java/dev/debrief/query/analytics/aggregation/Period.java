package dev.debrief.query.analytics.aggregation;

import dev.debrief.query.analytics.index.Columns;
import dev.debrief.query.analytics.index.IncidentState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The period of the incidents that count, in milliseconds. Days without a time have bounds of their own, as a day begins at another time in
 * each zone.
 *
 * @param end exclusive
 * @param endDay exclusive
 */
record Period(long first, long end, long firstDay, long endDay) {

    /** @param zone the zone in which from and to begin a day; null if days count like instants */
    static Period of(Instant from, Instant to, @Nullable ZoneId zone) {
        long first = from.toEpochMilli();
        long end = to.toEpochMilli();
        return zone == null
                ? new Period(first, end, first, end)
                : new Period(first, end, day(from, zone), day(to, zone));
    }

    /** The beginning of the day in UTC, like the times of days in the columns. */
    private static long day(Instant instant, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    long earliest() {
        return Math.min(first, firstDay);
    }

    long latest() {
        return Math.max(end, endDay);
    }

    boolean contains(Columns columns, int row) {
        long at = columns.at(row);
        return columns.wholeDay(row) ? at >= firstDay && at < endDay : at >= first && at < end;
    }

    /** Whether all incidents of a month are in the period. */
    boolean covers(YearMonth month) {
        return IncidentState.beginOf(month) >= Math.max(first, firstDay)
                && IncidentState.beginOf(month.plusMonths(1)) <= Math.min(end, endDay);
    }
}
