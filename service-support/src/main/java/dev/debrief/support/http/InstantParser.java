package dev.debrief.support.http;

import dev.debrief.api.Dated;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Parses RFC 3339 times with an offset, truncated to milliseconds, within the years of {@link Dated}. */
public final class InstantParser {

    static final String RULE = "must be an RFC 3339 date and time with an offset, such as 2026-03-01T14:05:00Z";
    static final String RANGE = "must lie between the years " + Dated.FIRST_YEAR + " and " + Dated.LAST_YEAR;

    private InstantParser() {}

    /** @throws DateTimeException if the text is not such a time; the message states the expected format */
    public static Instant parse(String text) {
        Instant time = read(text).toInstant();
        if (!Dated.Validator.holds(time)) {
            throw new DateTimeException(RANGE);
        }
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static OffsetDateTime read(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new DateTimeException(RULE, e);
        }
    }
}
