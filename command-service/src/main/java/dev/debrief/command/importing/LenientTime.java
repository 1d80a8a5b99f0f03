package dev.debrief.command.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Parses times of other systems: with a space for the T, a one-digit hour, no seconds or no time zone. */
final class LenientTime {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .appendValue(ChronoField.HOUR_OF_DAY, 1, 2, java.time.format.SignStyle.NOT_NEGATIVE)
            .appendPattern(":mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ][XXX][XX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    private LenientTime() {}

    /**
     * Parses a time.
     *
     * @param zone the time zone if the text has none
     * @throws DateTimeException if the text is not a valid time
     */
    static Instant parse(String text, ZoneId zone) {
        TemporalAccessor time = FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
        Instant instant = time instanceof OffsetDateTime withOffset
                ? withOffset.toInstant()
                : LocalDateTime.from(time).atZone(zone).toInstant();
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether the text contains a time zone. */
    static boolean hasZone(String text) {
        return FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime;
    }

    /** Whether the text is a date without a time. */
    static boolean isDate(String text) {
        return text.strip().matches("\\d{4}-\\d{2}-\\d{2}") && date(text) != null;
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text.strip());
    }
}
