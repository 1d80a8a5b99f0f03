package dev.debrief.command.document.times;

import dev.debrief.command.support.zones.WrittenZone;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A time at the beginning of a text, as somebody wrote it.
 *
 * @param day null if only a clock was written
 * @param weekday the day of the week beside the day; null if it was not written
 * @param clock null if only a day was written
 * @param zone the zone beside the clock; null if none was written
 * @param end the end of a range; null if there is none
 * @param rest the text after the time
 */
record WrittenTime(
        @Nullable WrittenDay day,
        @Nullable DayOfWeek weekday,
        @Nullable WrittenClock clock,
        @Nullable WrittenZone zone,
        @Nullable End end,
        String rest) {

    /**
     * The end of a range.
     *
     * @param day null if it is the day of the beginning, or the next
     */
    record End(@Nullable WrittenDay day, WrittenClock clock) {}

    /** Whether it is a day and nothing else, so that it holds for the entries below it. */
    boolean isDayOnly() {
        return day != null && clock == null && rest.isBlank();
    }
}
