package dev.debrief.command.document.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody wrote it.
 *
 * @param year null if it was not written
 * @param first the month, or in a numeric day the first number
 * @param second the day, or in a numeric day the second number
 * @param numeric whether it was written as two numbers in an order that depends on the country
 */
record WrittenDay(@Nullable Integer year, int first, int second, boolean numeric) {

    /** The order of day and month in numeric days of a document. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    private static final int A_MONTH = 27;

    /** Whether only the order of the document tells day and month apart. */
    boolean isAmbiguous() {
        return numeric && first <= 12 && second <= 12 && first != second;
    }

    /**
     * The day; empty if it does not exist, or cannot be told.
     *
     * @param near a day near this one, for a missing year
     */
    Optional<LocalDate> resolve(Order order, @Nullable LocalDate near) {
        if (isAmbiguous() && order == Order.UNKNOWN) {
            return Optional.empty();
        }
        boolean dayFirst = numeric && (first > 12 || (isAmbiguous() && order == Order.DAY_FIRST));
        int month = dayFirst ? second : first;
        int day = dayFirst ? first : second;
        if (year != null) {
            return date(year, month, day);
        }
        return near == null
                ? Optional.empty()
                : Stream.of(near.getYear() - 1, near.getYear(), near.getYear() + 1)
                        .flatMap(one -> date(one, month, day).stream())
                        .min((a, b) -> Long.compare(distance(a, near), distance(b, near)));
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The order that the unambiguous ones of some numeric days have in common. If there are none, the order in which the days are less
     * than a month apart, if in the other they are not.
     */
    static Order order(List<WrittenDay> days) {
        boolean dayFirst = days.stream().anyMatch(day -> day.numeric() && day.first() > 12);
        boolean monthFirst = days.stream().anyMatch(day -> day.numeric() && day.second() > 12);
        if (dayFirst == monthFirst) {
            return dayFirst ? Order.UNKNOWN : closer(days);
        }
        return dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    private static Order closer(List<WrittenDay> days) {
        boolean dayFirst = isWithinAMonth(days, Order.DAY_FIRST);
        boolean monthFirst = isWithinAMonth(days, Order.MONTH_FIRST);
        if (dayFirst == monthFirst) {
            return Order.UNKNOWN;
        }
        return dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    private static boolean isWithinAMonth(List<WrittenDay> days, Order order) {
        List<LocalDate> dates = days.stream()
                .flatMap(day -> day.resolve(order, null).stream())
                .sorted()
                .toList();
        return dates.size() > 1 && distance(dates.getFirst(), dates.getLast()) <= A_MONTH;
    }
}
