package dev.debrief.query.analytics.aggregation;

import com.carrotsearch.hppc.IntArrayList;
import dev.debrief.query.analytics.index.IncidentState;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
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

    /** For each month, the numbers of the reports of a group whose incidents began in it. A day without a time is in its own month. */
    public List<int[]> reports(Group group) {
        IntArrayList[] reports =
                Stream.generate(IntArrayList::new).limit(ends.length).toArray(IntArrayList[]::new);
        int month = 0;
        for (int report = 0; report < group.reports(); report++) {
            while (month < ends.length - 1 && group.at(report) >= ends[month]) {
                month++;
            }
            reports[group.isWholeDay(report) ? monthOfDay(group.at(report)) : month].add(report);
        }
        return Arrays.stream(reports).map(IntArrayList::toArray).toList();
    }

    private int monthOfDay(long at) {
        int month = (int) months.getFirst().until(IncidentState.monthOf(at), ChronoUnit.MONTHS);
        return Math.clamp(month, 0, ends.length - 1);
    }

    /** The number of reports of a group whose incidents began in each month. */
    public List<Long> counts(Group group) {
        return reports(group).stream().map(reports -> (long) reports.length).toList();
    }
}
