package dev.debrief.web.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes times for readers. A page states its zone once. */
public final class Times {

    private final Locale locale;
    private final ZoneId zone;

    Times(Locale locale, ZoneId zone) {
        // Days before months, as in the rest of the world.
        this.locale = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        this.zone = zone;
    }

    /** The same for a page with another zone. */
    public Times in(ZoneId other) {
        return new Times(locale, other);
    }

    /** The zone of the page, such as Europe/Berlin. */
    public String zone() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** A zone by its name; UTC if there is none. */
    public static ZoneId zoneOf(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The time of an address in the zone of the page; what is no time stays as it is. */
    public String past(String asOf) {
        try {
            return exact(Instant.parse(asOf)) + " " + zone();
        } catch (DateTimeException e) {
            return asOf;
        }
    }

    /** Day and time to the minute. */
    public String at(@Nullable Object time) {
        return time == null ? "" : day(time) + ", " + clock(time);
    }

    /** Day and time to the second. */
    public String exact(Object time) {
        return day(time) + ", "
                + DateTimeFormatter.ofPattern("HH:mm:ss", locale).format(zoned(time));
    }

    /** The time of day, to the minute. */
    public String clock(@Nullable Object time) {
        return time == null ? "" : DateTimeFormatter.ofPattern("HH:mm", locale).format(zoned(time));
    }

    /** The day. */
    public String day(@Nullable Object time) {
        if (time == null) {
            return "";
        }
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        return days.format(time instanceof LocalDate date ? date : zoned(time).toLocalDate());
    }

    /** A month, such as Mar 26. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yy", locale).format(month);
    }

    /** When an incident began: its time, else its day; empty if neither is known. */
    public String began(@Nullable Instant time, @Nullable LocalDate day) {
        return time == null ? day(day) : at(time);
    }

    /** A span of time in short, such as 2 h 05 min. */
    public String span(long seconds) {
        return Spans.text(Duration.ofSeconds(seconds));
    }

    /** The time since something, such as +7 min, or before it, such as −3 min; empty for null. */
    public String since(@Nullable Long seconds) {
        return seconds == null ? "" : (seconds < 0 ? "\u2212" : "+") + span(Math.abs(seconds));
    }

    /** For programs: ISO 8601. */
    public String iso(@Nullable Object time) {
        return time == null ? "" : time.toString();
    }

    /** For a field that takes day and time, in the zone of the page. */
    public String local(@Nullable Object time) {
        return time == null
                ? ""
                : zoned(time).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private ZonedDateTime zoned(Object time) {
        return switch (time) {
            case Instant instant -> instant.atZone(zone);
            case OffsetDateTime offset -> offset.atZoneSameInstant(zone);
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone);
            default -> throw new IllegalArgumentException("Not a time: " + time);
        };
    }
}
