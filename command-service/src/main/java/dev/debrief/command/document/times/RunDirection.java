package dev.debrief.command.document.times;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Whether the entries of a list begin with the oldest or the newest, by their clocks. */
record RunDirection(boolean isNewestFirst, boolean isMixed, int clocks) {

    /** The answer if it cannot be told whether midnight has passed. */
    static final int NOT_SURE = Integer.MIN_VALUE;

    private static final Duration TOLD_LATE = Duration.ofHours(1);
    private static final Duration MIDNIGHT = Duration.ofHours(6);
    private static final Duration SURELY_MIDNIGHT = Duration.ofHours(12);

    /** A list begins with the newest if the clock goes back this many times as often as forward. */
    private static final int MANY = 3;

    static RunDirection of(List<Optional<WrittenTime>> written) {
        int falls = 0;
        int rises = 0;
        int clocks = 0;
        LocalTime before = null;
        for (Optional<WrittenTime> time : written) {
            WrittenClock clock = time.map(WrittenTime::clock).orElse(null);
            if (clock == null
                    || time.flatMap(one -> Optional.ofNullable(one.day())).isPresent()) {
                before = clock == null ? before : clock.time();
                clocks += clock == null ? 0 : 1;
                continue;
            }
            clocks++;
            if (before != null) {
                falls += clock.time().isBefore(before) ? 1 : 0;
                rises += clock.time().isAfter(before) ? 1 : 0;
            }
            before = clock.time();
        }
        boolean newestFirst = falls > 1 && falls > MANY * rises;
        return new RunDirection(newestFirst, !newestFirst && falls > rises, clocks);
    }

    /** How many days lie between two clocks that follow each other. */
    int daysPassed(LocalTime last, LocalTime next) {
        Duration back = isNewestFirst ? Duration.between(last, next) : Duration.between(next, last);
        if (back.compareTo(TOLD_LATE) <= 0) {
            return 0;
        }
        boolean few = clocks <= 2 || isMixed;
        if (back.compareTo(SURELY_MIDNIGHT) >= 0 || (!few && back.compareTo(MIDNIGHT) >= 0)) {
            return isNewestFirst ? -1 : 1;
        }
        return few ? NOT_SURE : 0;
    }
}
