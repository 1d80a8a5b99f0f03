package dev.debrief.query.analytics.aggregation;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The months of a period in a time zone, including those that are partly in the period. */
public final class Calendar {

    private final List<YearMonth> months;
    private final long[] ends;

    /** @param to the end of the period, exclusive */
    public Calendar(Instant from, Instant to, ZoneId zone) {
        YearMonth last = YearMonth.from(to.minusMillis(1).atZone(zone));
        this.months = Stream.iterate(
                        YearMonth.from(from.atZone(zone)), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
        this.ends = months.stream()
                .map(month -> month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
                .mapToLong(Instant::toEpochMilli)
                .toArray();
    }

    public List<YearMonth> months() {
        return months;
    }

    /** For each month, the number of reports of a group whose incidents began before its end. Reports are in the order of incidents. */
    public List<Integer> until(Group group) {
        int[] until = new int[ends.length];
        int report = 0;
        for (int month = 0; month < ends.length; month++) {
            while (report < group.reports() && group.at(report) < ends[month]) {
                report++;
            }
            until[month] = report;
        }
        return IntStream.of(until).boxed().toList();
    }

    /** The number of reports of a group whose incidents began in each month. */
    public List<Long> counts(Group group) {
        List<Integer> until = until(group);
        return IntStream.range(0, until.size())
                .mapToObj(month -> (long) until.get(month) - (month == 0 ? 0 : until.get(month - 1)))
                .toList();
    }
}
