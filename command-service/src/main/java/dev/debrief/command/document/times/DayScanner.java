package dev.debrief.command.document.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds days in texts, in the usual ways of writing them in English and German. */
final class DayScanner {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d.:]\\d|\\d)");
    private static final Pattern WITH_DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d)");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})(?=,? \\d{1,2}:\\d{2})");
    private static final Pattern MONTH_THEN_DAY = Pattern.compile(
            "(\\p{L}{3,9})\\.?[ -](\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:(?: ?, ?|[ -])(\\d{4})(?!\\d|:\\d))?");
    private static final Pattern DAY_THEN_MONTH = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)?[ -](\\p{L}{3,9})\\b\\.?(?:(?: ?, ?|[ -])(\\d{4})(?!\\d|:\\d))?");
    private static final Pattern YEAR_THEN_NAME = Pattern.compile("(\\d{4})-(\\p{L}{3})-(\\d{1,2})(?!\\d)");

    private static final Pattern START = Pattern.compile("(?<![\\p{L}\\d./:-])(?=[\\p{L}\\d])");
    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}{2,10})\\b\\.?,?\\s*");

    private static final Map<String, Integer> MONTHS = new TreeMap<>();
    private static final Map<String, Integer> WEEKDAYS = new TreeMap<>();

    static {
        months("january february march april may june july august september october november december");
        months("januar februar märz april mai juni juli august september oktober november dezember");
        months("jan feb mar apr may jun jul aug sep oct nov dec");
        months("jan feb mär apr mai jun jul aug sept okt nov dez");
        MONTHS.put("mrz", 3);
        weekdays("monday tuesday wednesday thursday friday saturday sunday");
        weekdays("montag dienstag mittwoch donnerstag freitag samstag sonntag");
        weekdays("mon tue wed thu fri sat sun");
        weekdays("mon tues weds thur fri sat sun");
        weekdays("mon tues weds thurs fri sat sun");
    }

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2099;
    private static final int MAX_SCANNED = 2_000;

    private DayScanner() {}

    /**
     * A day at a place in a text.
     *
     * @param end the position after it
     */
    record Found(WrittenDay day, int start, int end) {}

    private static void months(String names) {
        number(names, MONTHS);
    }

    private static void weekdays(String names) {
        number(names, WEEKDAYS);
    }

    private static void number(String names, Map<String, Integer> into) {
        String[] words = names.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            into.put(words[i], i + 1);
        }
    }

    /** The number of the day of the week at a position, and the position after it. */
    static Optional<int[]> weekdayAt(CharSequence text, int from) {
        Matcher word = WEEKDAY.matcher(text).region(from, text.length());
        if (!word.lookingAt()) {
            return Optional.empty();
        }
        Integer number = WEEKDAYS.get(word.group(1).toLowerCase(Locale.ROOT));
        return number == null ? Optional.empty() : Optional.of(new int[] {number, word.end()});
    }

    /** The day that begins at a position. */
    static Optional<Found> at(CharSequence text, int from) {
        return yearFirst(text, from)
                .or(() -> numeric(text, from))
                .or(() -> named(MONTH_THEN_DAY, text, from, 1, 2, 3))
                .or(() -> named(DAY_THEN_MONTH, text, from, 2, 1, 3))
                .or(() -> named(YEAR_THEN_NAME, text, from, 2, 3, 1));
    }

    /** All days in the beginning of a text. */
    static List<Found> in(CharSequence whole) {
        CharSequence text = whole.subSequence(0, Math.min(whole.length(), MAX_SCANNED));
        List<Found> days = new ArrayList<>();
        Matcher start = START.matcher(text);
        int from = 0;
        while (from < text.length() && start.find(from)) {
            Optional<Found> day = at(text, start.start());
            day.ifPresent(days::add);
            from = day.map(Found::end).orElse(start.start() + 1);
        }
        return days;
    }

    private static Optional<Found> yearFirst(CharSequence text, int from) {
        Matcher day = YEAR_FIRST.matcher(text).region(from, text.length());
        return day.lookingAt()
                ? found(year(day.group(1)), number(day, 3), number(day, 4), false, day)
                : Optional.empty();
    }

    private static Optional<Found> numeric(CharSequence text, int from) {
        Matcher full = YEAR_LAST.matcher(text).region(from, text.length());
        if (full.lookingAt()) {
            String year = full.group(4).length() == 2 ? "20" + full.group(4) : full.group(4);
            return full.group(2).equals(".")
                    ? found(year(year), number(full, 3), number(full, 1), false, full)
                    : found(year(year), number(full, 1), number(full, 3), true, full);
        }
        Matcher dots = WITH_DOTS.matcher(text).region(from, text.length());
        if (dots.lookingAt()) {
            return found(NO_YEAR, number(dots, 2), number(dots, 1), false, dots);
        }
        Matcher two = TWO_NUMBERS.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return two.lookingAt() ? found(NO_YEAR, number(two, 1), number(two, 2), true, two) : Optional.empty();
    }

    private static final int NO_YEAR = 0;

    private static Optional<Found> named(Pattern pattern, CharSequence text, int from, int month, int day, int year) {
        Matcher named = pattern.matcher(text).region(from, text.length());
        if (!named.lookingAt()) {
            return Optional.empty();
        }
        Integer number = MONTHS.get(named.group(month).toLowerCase(Locale.ROOT));
        if (number == null) {
            return Optional.empty();
        }
        int written = named.group(year) == null ? NO_YEAR : year(named.group(year));
        boolean withoutYear = named.group(year) != null && written < 0;
        int end = withoutYear ? named.start(year) : named.end();
        return found(withoutYear ? NO_YEAR : written, number, number(named, day), false, named, end);
    }

    private static Optional<Found> found(int year, int first, int second, boolean numeric, Matcher matcher) {
        return found(year, first, second, numeric, matcher, matcher.end());
    }

    private static Optional<Found> found(int year, int first, int second, boolean numeric, Matcher matcher, int end) {
        boolean possible = numeric
                ? Math.max(first, second) <= 31 && Math.min(first, second) <= 12 && Math.min(first, second) > 0
                : first >= 1 && first <= 12 && second >= 1 && second <= 31;
        @Nullable Integer written = year == NO_YEAR ? null : Integer.valueOf(year);
        return possible && year >= 0
                ? Optional.of(new Found(new WrittenDay(written, first, second, numeric), matcher.start(), end))
                : Optional.empty();
    }

    /** Negative if the number cannot be a year. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
