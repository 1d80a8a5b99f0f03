package dev.debrief.web.page;

import java.time.Duration;

/** Spans of time in short: 7 min, 2 h 05 min, 3 d 4 h. */
public final class Spans {

    private Spans() {}

    public static String text(Duration span) {
        long minutes = span.toMinutes();
        if (minutes < 1) {
            return span.toSeconds() + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        if (span.toDays() < 1) {
            return span.toHours() + " h " + "%02d min".formatted(span.toMinutesPart());
        }
        return span.toDays() + " d " + span.toHoursPart() + " h";
    }
}
