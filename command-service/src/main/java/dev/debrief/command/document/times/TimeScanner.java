package dev.debrief.command.document.times;

import dev.debrief.command.document.times.WrittenTime.End;
import dev.debrief.command.support.zones.WrittenZone;
import dev.debrief.command.support.zones.WrittenZones;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the time at the beginning of a text. */
final class TimeScanner {

    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(?:around|about|approximately|approx\\.?|circa|ca\\.|roughly" + "|gegen|etwa|from|between|[~≈])\\s*");
    private static final Pattern PLAIN_BEFORE = Pattern.compile("(?i)(?:at|on|um|am)\\s+");
    private static final Pattern TO_CLOCK = Pattern.compile("\\s*(?:,|@|at\\b|um\\b|T|[-–—/|:~≈]|)\\s*~?");
    private static final Pattern TO_DAY = Pattern.compile("\\s*(?:,|\\(|on\\b|am\\b|)\\s*");
    private static final Pattern TO_ZONE = Pattern.compile("\\s?[(\\[]?|[*_`]{0,2} ?\\(?");
    private static final Pattern TO_WEEKDAY = Pattern.compile("\\s*[,(]?\\s*");
    private static final Pattern TO_END = Pattern.compile("(?i)\\s*(?:[-–—−→]+|to\\b|until\\b|till\\b|bis\\b)\\s*~?");
    private static final Pattern AND = Pattern.compile("(?i)\\s*(?:and|und)\\s*");
    private static final Pattern CITY_END = Pattern.compile("\\s+[-–—]\\s|\\s+time\\b");
    private static final Pattern OTHER_ZONE = Pattern.compile("([A-Z]{2,4}T)\\b(?=\\s?[:)\\]|–—]|\\s-)");
    private static final Pattern CLOSING = Pattern.compile("[)\\]]");
    private static final Pattern MINUS = Pattern.compile("[-−]\\d{2}:?\\d{2}");

    private final String text;
    private int at;
    private String opening = "";
    private String mark = "";

    private @Nullable WrittenDay day;
    private @Nullable DayOfWeek weekday;
    private @Nullable WrittenClock clock;
    private @Nullable WrittenZone zone;
    private @Nullable End end;

    private TimeScanner(String text) {
        this.text = text;
    }

    /** Empty if the text does not begin with a day or a clock. */
    static Optional<WrittenTime> scan(String text) {
        TimeScanner scanner = new TimeScanner(text);
        return scanner.found()
                ? Optional.of(new WrittenTime(
                        scanner.day, scanner.weekday, scanner.clock, scanner.zone, scanner.end, scanner.rest()))
                : Optional.empty();
    }

    private boolean found() {
        skipOpening();
        weekday();
        if (readDay(at)) {
            after(TO_WEEKDAY, ignored -> weekday());
            after(TO_CLOCK, this::readClock);
        } else if (readClock(at)) {
            zone();
            after(TO_DAY, from -> weekdayAndDay(from));
        }
        if (clock != null) {
            zone();
            end();
            zone();
        }
        return day != null || clock != null;
    }

    private interface Step {
        boolean read(int from);
    }

    /** Reads what comes after a connection, or stays before it. */
    private boolean after(Pattern connection, Step step) {
        int before = at;
        Matcher matcher = connection.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
            if (step.read(at)) {
                return true;
            }
        }
        at = before;
        return false;
    }

    private void skipOpening() {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        at = start;
        while (at < text.length() && "*_`[(".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        opening = text.substring(start, at);
        Matcher plain = PLAIN_BEFORE.matcher(text).region(at, text.length());
        Matcher before = BEFORE.matcher(text).region(at, text.length());
        if (plain.lookingAt()) {
            at = plain.end();
        } else if (before.lookingAt()) {
            mark = before.group().strip();
            at = before.end();
        }
    }

    private boolean weekday() {
        Optional<int[]> found = DayScanner.weekdayAt(text, at);
        found.ifPresent(numberAndEnd -> {
            weekday = DayOfWeek.of(numberAndEnd[0]);
            at = numberAndEnd[1];
            if (CLOSING.matcher(text).region(at, text.length()).lookingAt() && opening.indexOf('(') < 0) {
                at++;
            }
        });
        return found.isPresent();
    }

    private boolean readDay(int from) {
        return DayScanner.at(text, from)
                .map(found -> {
                    day = found.day();
                    at = found.end();
                    return true;
                })
                .orElse(false);
    }

    /** Behind a clock, only a whole day is one. */
    private boolean weekdayAndDay(int from) {
        at = from;
        weekday();
        Optional<DayScanner.Found> found = DayScanner.at(text, at);
        if (found.isEmpty()
                || (found.get().day().year() == null && found.get().day().numeric())) {
            weekday = null;
            return false;
        }
        boolean closes = text.startsWith(")", found.get().end()) && opening.indexOf('(') < 0;
        day = found.get().day();
        at = found.get().end() + (closes ? 1 : 0);
        return true;
    }

    private boolean readClock(int from) {
        return WrittenClock.at(text, from, day != null)
                .map(found -> {
                    clock = found.clock();
                    at = found.end();
                    return true;
                })
                .orElse(false);
    }

    private boolean zone() {
        return zone == null && after(TO_ZONE, from -> zoneAt(from));
    }

    private boolean zoneAt(int from) {
        Optional<WrittenZones.Found> found = WrittenZones.at(text, from)
                .filter(one -> isOffset(from))
                .or(() -> WrittenZones.cityAt(text, from)
                        .filter(city -> CITY_END.matcher(text)
                                .region(city.end(), text.length())
                                .lookingAt()));
        Matcher other = OTHER_ZONE.matcher(text).region(from, text.length());
        if (found.isPresent()) {
            zone = found.get().zone();
            at = found.get().end();
            offsetOf(at);
        } else if (other.useTransparentBounds(true).lookingAt() && !isWord(other.group(1))) {
            zone = WrittenZone.unknown(other.group(1));
            at = other.end();
        } else {
            return false;
        }
        boolean opened = from > 0 && "([".indexOf(text.charAt(from - 1)) >= 0;
        if (opened && CLOSING.matcher(text).region(at, text.length()).lookingAt()) {
            at++;
        }
        return true;
    }

    private static boolean isWord(String capitals) {
        return switch (capitals) {
            case "POST", "REST", "TEST", "HOST", "BOOT", "ALERT", "ROOT", "NAT", "JWT", "IOT", "GIT", "GET", "PUT" ->
                true;
            default -> capitals.length() < 3;
        };
    }

    /** {@code ACDT (+10:30)}: the offset says what the name means. */
    private void offsetOf(int from) {
        int inner = text.startsWith(" (", from) ? from + 2 : text.startsWith("(", from) ? from + 1 : -1;
        if (inner > 0) {
            WrittenZones.at(text, inner)
                    .filter(found -> text.startsWith(")", found.end()))
                    .filter(found -> text.charAt(inner) != ' ')
                    .ifPresent(found -> {
                        zone = found.zone();
                        at = found.end() + 1;
                    });
        }
    }

    /** {@code 09:00-10:00} is a range, {@code 2026-01-02T09:00-10:00} a clock and an offset. */
    private boolean isOffset(int from) {
        if (!MINUS.matcher(text).region(from, text.length()).lookingAt()) {
            return true;
        }
        boolean attached = from > 0 && Character.isDigit(text.charAt(from - 1));
        return day != null && (attached ? text.lastIndexOf('T', from) >= 0 : true);
    }

    private void end() {
        boolean between = mark.equalsIgnoreCase("between");
        if (after(TO_END, this::readEnd) || (between && after(AND, this::readEnd))) {
            mark = mark.equalsIgnoreCase("from") || between ? "" : mark;
        }
    }

    private boolean readEnd(int from) {
        int start = from;
        Optional<DayScanner.Found> other = DayScanner.at(text, from);
        if (other.isPresent()) {
            Matcher connection = TO_CLOCK.matcher(text).region(other.get().end(), text.length());
            start = connection.lookingAt() ? connection.end() : other.get().end();
        }
        WrittenDay last = other.map(DayScanner.Found::day).orElse(null);
        return WrittenClock.at(text, start, false)
                .map(found -> {
                    end = new End(last, found.clock());
                    at = found.end();
                    return true;
                })
                .orElse(false);
    }

    private String rest() {
        RestOfText rest = RestOfText.after(text, at, opening);
        return (mark.isEmpty() ? "" : "(" + mark + ") ") + rest.text();
    }
}
