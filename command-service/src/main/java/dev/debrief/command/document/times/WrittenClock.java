package dev.debrief.command.document.times;

import dev.debrief.command.support.zones.WrittenZones;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as somebody wrote it.
 *
 * @param time the time; in the morning, if only {@code half} tells
 * @param nextDay whether it was written as 24:00
 * @param half whether am or pm was written; null if neither was
 */
record WrittenClock(
        LocalTime time, boolean nextDay, @Nullable Half half) {

    /** The halves of the day. */
    enum Half {
        AM,
        PM
    }

    private static final String HALF = "(?:\\s?([aApP])(?:\\.[mM]\\.|[mM]\\b\\.?))?";
    private static final Pattern WITH_COLON =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?!\\d|:\\d)" + HALF);
    private static final Pattern WITH_DOT = Pattern.compile("(\\d{1,2})\\.(\\d{2})(?![\\d.])" + HALF);
    private static final Pattern WITH_LETTER = Pattern.compile("(\\d{1,2})h(\\d{2})(?!\\w)");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s?([aApP])(?:\\.[mM]\\.|[mM]\\b\\.?)");
    private static final Pattern GERMAN_HOUR = Pattern.compile("(\\d{1,2}) Uhr(?: (\\d{2})\\b)?");
    private static final Pattern FOUR_DIGITS = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)(?![\\d.,%])");
    private static final Pattern HOUR_WORD = Pattern.compile(" ?(?:Uhr|hrs|hours|h)\\b\\.?");
    private static final Pattern CLOSED = Pattern.compile("[*_]*(?:\\s?[:–—]|\\s-)\\s");

    /**
     * A clock at a place in a text.
     *
     * @param end the position after it
     */
    record Found(WrittenClock clock, int end) {}

    /**
     * The clock that begins at a position.
     *
     * @param dayBefore whether a day was written before it, so that four digits are a clock
     */
    static Optional<Found> at(CharSequence text, int from, boolean dayBefore) {
        return match(WITH_COLON, text, from)
                .flatMap(found -> clock(found, found.group(2), found.group(3), found.group(4), found.group(5)))
                .or(() -> match(HOUR, text, from).flatMap(found -> clock(found, "00", null, null, found.group(2))))
                .or(() -> match(GERMAN_HOUR, text, from)
                        .flatMap(found ->
                                clock(found, found.group(2) == null ? "00" : found.group(2), null, null, null)))
                .or(() ->
                        match(WITH_LETTER, text, from).flatMap(found -> clock(found, found.group(2), null, null, null)))
                .or(() -> withDot(text, from))
                .or(() -> fourDigits(text, from, dayBefore))
                .map(found -> new Found(found.clock(), afterHourWord(text, found.end())));
    }

    private static int afterHourWord(CharSequence text, int end) {
        return match(HOUR_WORD, text, end).map(Matcher::end).orElse(end);
    }

    /** A number with a dot is a clock if it cannot be a day, or if something says so. */
    private static Optional<Found> withDot(CharSequence text, int from) {
        return match(WITH_DOT, text, from)
                .filter(found -> found.group(3) != null || isClock(text, found.end()))
                .flatMap(found -> clock(found, found.group(2), null, null, found.group(3)));
    }

    /** Whether a colon, the word for hours, or the name of a zone follows. */
    private static boolean isClock(CharSequence text, int end) {
        return match(HOUR_WORD, text, end).isPresent()
                || (end < text.length() && text.charAt(end) == ':')
                || zoneFollows(text, end);
    }

    private static boolean zoneFollows(CharSequence text, int end) {
        int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return from < text.length()
                && Character.isLetter(text.charAt(from))
                && WrittenZones.at(text, from).isPresent();
    }

    private static Optional<Found> fourDigits(CharSequence text, int from, boolean dayBefore) {
        return match(FOUR_DIGITS, text, from)
                .filter(found -> isClock(text, found.end()) || (dayBefore && isClosed(text, found.end())))
                .flatMap(found -> clock(found, found.group(2), null, null, null));
    }

    private static boolean isClosed(CharSequence text, int end) {
        return match(CLOSED, text, end).isPresent();
    }

    private static Optional<Matcher> match(Pattern pattern, CharSequence text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<Found> clock(
            Matcher found, String minutes, @Nullable String seconds, @Nullable String fraction, @Nullable String half) {
        int hour = Integer.parseInt(found.group(1));
        int minute = Integer.parseInt(minutes);
        int second = seconds == null ? 0 : Integer.parseInt(seconds);
        int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        Half written = half == null ? null : Half.valueOf(half.toUpperCase(Locale.ROOT) + "M");
        if (hour == 24 && minute == 0 && second == 0 && written == null) {
            return Optional.of(new Found(new WrittenClock(LocalTime.MIDNIGHT, true, null), found.end()));
        }
        boolean impossible = hour > 23
                || minute > 59
                || second > 59
                || (written == Half.AM && hour > 12)
                || (written == Half.PM && hour == 0);
        if (impossible) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.of(hour, minute, second, nano);
        WrittenClock clock = new WrittenClock(time, false, null);
        return Optional.of(new Found(written == null ? clock : clock.in(written), found.end()));
    }

    /** The same clock in a half of the day; itself if it was written with 24 hours. */
    WrittenClock in(Half other) {
        int hour = time.getHour();
        int hours = switch (other) {
            case AM -> hour == 12 ? 0 : hour;
            case PM -> hour < 12 ? hour + 12 : hour;
        };
        return new WrittenClock(time.withHour(hours), nextDay, other);
    }

    boolean canBeIn(Half other) {
        return half == null && time.getHour() > 0 && time.getHour() <= 12 && !nextDay && other != null;
    }
}
