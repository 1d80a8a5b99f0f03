package dev.debrief.query.support;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Durations in words, by their two largest units: {@code 7 minutes}, {@code 2 hours 5 minutes}, {@code 3 days 4 hours}. */
public final class Durations {

    private Durations() {}

    /** @param duration its sign is left out */
    public static String inWords(Duration duration) {
        Duration length = duration.abs();
        if (length.toMinutes() == 0) {
            return length.isZero() ? "0 minutes" : unit(length.toSeconds(), "second");
        }
        return Stream.of(
                        unit(length.toDays(), "day"),
                        unit(length.toHoursPart(), "hour"),
                        length.toDays() > 0 ? "" : unit(length.toMinutesPart(), "minute"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** With its sign: {@code +7 minutes} or, with a true minus, {@code −3 minutes}. */
    public static String signed(Duration duration) {
        return (duration.isNegative() ? "\u2212" : "+") + inWords(duration);
    }

    private static String unit(long count, String name) {
        return count == 0 && !name.equals("second") ? "" : count + " " + name + (count == 1 ? "" : "s");
    }
}
