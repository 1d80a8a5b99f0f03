package dev.debrief.command.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the times at the beginning of timeline entries in common spellings. Remembers the date and the time zone. */
final class TimelineTimeParser {

    private static final String DATE =
            "\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? \\p{L}{3,9}"
                    + " \\d{4}";
    private static final String CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?";
    private static final String ZONE = "[+-]\\d{2}:?\\d{2}|Z\\b|[A-Z]{3,4}\\b";

    private static final Pattern ENTRY = Pattern.compile("(?s)[*_`\\[(~]*(?:(?<date>" + DATE + ")[T,]?\\s*(?:at\\s+)?)?"
            + "(?<clock>" + CLOCK + ")\\s*\\(?(?<zone>" + ZONE + ")?\\)?[*_`\\])]*\\s*(?:[-–—:|]+\\s*)?(?<rest>.*)");
    private static final Pattern DAY = Pattern.compile(DATE);
    private static final Pattern ALL_TIMES = Pattern.compile("(?i)times?\\b[^.\\n]{0,30}?\\b(?-i:(" + ZONE + "))");

    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"));

    private static final List<DateTimeFormatter> DAYS = List.of(
            format("uuuu-M-d"),
            format("MMMM d uuuu"),
            format("MMM d uuuu"),
            format("d MMMM uuuu"),
            format("d MMM uuuu"));

    private static final int MAX_HEARD = 1_000;

    private ZoneId zone;
    private @Nullable LocalDate day;
    private @Nullable LocalTime last;

    /** @param zone the time zone of times without one */
    TimelineTimeParser(ZoneId zone) {
        this.zone = zone;
    }

    /** A text that begins with a time. */
    record Timed(Instant at, String rest) {}

    /** Reads the date and time zone of a heading or sentence, if its beginning names them. */
    void hear(String text) {
        String words = text.substring(0, Math.min(text.length(), MAX_HEARD));
        Matcher named = DAY.matcher(words);
        while (named.find()) {
            date(named.group()).ifPresent(this::dayIs);
        }
        Matcher all = ALL_TIMES.matcher(words);
        if (all.find()) {
            zoneOf(all.group(1)).ifPresent(theirs -> zone = theirs);
        }
    }

    private void dayIs(LocalDate named) {
        day = named;
        last = null;
    }

    /** Empty if there is no time, or its date is unknown. */
    Optional<Timed> read(String text) {
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches() || entry.group("rest").isBlank()) {
            return Optional.empty();
        }
        if (entry.group("date") != null) {
            date(entry.group("date")).ifPresent(this::dayIs);
        }
        Optional.ofNullable(entry.group("zone"))
                .flatMap(TimelineTimeParser::zoneOf)
                .ifPresent(named -> zone = named);
        boolean word =
                entry.group("zone") != null && zoneOf(entry.group("zone")).isEmpty();
        String rest = word ? text.substring(entry.start("zone")) : entry.group("rest");
        return clock(entry.group("clock")).flatMap(this::at).map(at -> new Timed(at, rest.strip()));
    }

    /** A time that is hours earlier than the previous one belongs to the next day. */
    private Optional<Instant> at(LocalTime clock) {
        if (day == null) {
            return Optional.empty();
        }
        if (last != null && clock.isBefore(last.minusHours(Math.min(6, last.getHour())))) {
            day = day.plusDays(1);
        }
        last = clock;
        return Optional.of(day.atTime(clock).atZone(zone).toInstant());
    }

    private static Optional<ZoneId> zoneOf(String name) {
        try {
            return Optional.of(ZoneOffset.of(OFFSETS.getOrDefault(name, name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> clock(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace(".m", "m").replace("m.", "m");
        boolean afternoon = lower.endsWith("pm");
        boolean morning = lower.endsWith("am");
        String digits = lower.replaceAll("[^0-9:.]", "");
        try {
            LocalTime time = LocalTime.parse(digits.indexOf(':') == 1 ? "0" + digits : digits);
            if (afternoon && time.getHour() < 12) {
                return Optional.of(time.plusHours(12));
            }
            return Optional.of(morning && time.getHour() == 12 ? time.minusHours(12) : time);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        String plain = text.replace('/', '-').replaceAll("(?<=\\d)(st|nd|rd|th)\\b|[,.]", "");
        return DAYS.stream().flatMap(format -> date(plain, format).stream()).findFirst();
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
