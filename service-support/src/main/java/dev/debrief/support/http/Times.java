package dev.debrief.support.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** How Debrief reads times: RFC 3339 with an offset, kept to the millisecond, in the years 1900 to 9999. */
public final class Times {

    private Times() {}

    /** @throws DateTimeException if the text is no such time; its message says what is expected */
    public static Instant parse(String text) {
        OffsetDateTime time = read(text);
        if (time.getYear() < 1900 || time.getYear() > 9998) {
            throw new DateTimeException("must lie between the years 1900 and 9998");
        }
        return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static OffsetDateTime read(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new DateTimeException(
                    "must be an RFC 3339 date and time with an offset, such as 2026-03-01T14:05:00Z", e);
        }
    }
}
