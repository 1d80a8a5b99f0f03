package dev.debrief.api.policy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hours that count towards a due time.
 *
 * @param zone time zone of the hours and days, such as Europe/Berlin
 * @param from time at which a working day begins, such as 09:00
 * @param to time at which it ends, later than its begin
 * @param days days of the week that count, such as MONDAY
 * @param holidays days that do not count, at most 1000; empty by default
 */
public record BusinessHours(
        @NotNull ZoneId zone,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotEmpty Set<@NotNull DayOfWeek> days,
        @Size(max = 1000) Set<@NotNull LocalDate> holidays) {

    public BusinessHours {
        days = days == null ? null : new TreeSet<>(days);
        holidays = holidays == null ? Set.of() : new TreeSet<>(holidays);
    }

    @AssertTrue(message = "must end later than they begin")
    boolean isInOrder() {
        return from == null || to == null || from.isBefore(to);
    }

    /** The instant at which so many business hours have passed since the start. */
    Instant plus(Instant start, Duration hours) {
        ZonedDateTime at = start.atZone(zone);
        Duration left = hours;
        while (true) {
            ZonedDateTime opens = at.with(from);
            ZonedDateTime closes = at.with(to);
            if (counts(at.toLocalDate()) && at.isBefore(closes)) {
                ZonedDateTime begin = at.isBefore(opens) ? opens : at;
                Duration today = Duration.between(begin, closes);
                if (left.compareTo(today) <= 0) {
                    return begin.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
    }

    private boolean counts(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
