package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.index.Columns;
import dev.debrief.query.analytics.index.PackedDurations;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The occurrences with one key, by report, the earliest incident first. */
public final class Group {

    /** The maximum number of report ids in an answer. */
    public static final int MAX_REPORTS = 200;

    private static final Group NONE = new Group(new GroupAggregator((report, keySink) -> {}, 0), -1);

    private final GroupAggregator groupAggregator;
    private final int place;

    /** The columns of its reports, read when they are needed. */
    private Columns @Nullable [] columns;

    private int[] rows = {};

    /** @param place the number of its key; negative for an empty group */
    Group(GroupAggregator groupAggregator, int place) {
        this.groupAggregator = groupAggregator;
        this.place = place;
    }

    /** An empty group. */
    public static Group none() {
        return NONE;
    }

    private Columns columns(int report) {
        if (columns == null) {
            columns = new Columns[reports()];
            rows = new int[reports()];
            groupAggregator.fill(place, columns, rows);
        }
        return columns[report];
    }

    public long key() {
        return groupAggregator.key(place);
    }

    public long count() {
        return groupAggregator.count(place);
    }

    public int reports() {
        return groupAggregator.reports(place);
    }

    /** The number of reports in the previous period. */
    public long before() {
        return groupAggregator.before(place);
    }

    /** When the incident of a report began, in milliseconds; the earliest first. */
    public long at(int report) {
        return columns(report).at(rows[report]);
    }

    /** Whether only the day of the incident of a report is known. */
    boolean isWholeDay(int report) {
        return columns(report).wholeDay(rows[report]);
    }

    public long lastAt() {
        return groupAggregator.lastAt(place);
    }

    public PackedDurations times(int report) {
        return columns(report).times(rows[report]);
    }

    private String report(int report) {
        return columns(report).report(rows[report]);
    }

    /** The number of incidents that began before an instant, in milliseconds. */
    public long before(long instant) {
        return IntStream.range(0, reports())
                .takeWhile(report -> at(report) < instant)
                .count();
    }

    /** Whether some window of this number of days has at least this number of reports. */
    public boolean recursWithin(int days, int minCount) {
        long window = Duration.ofDays(days).toMillis();
        return IntStream.range(minCount - 1, reports()).anyMatch(last -> at(last) - at(last - minCount + 1) <= window);
    }

    /** The ids of the reports, the latest incident first, up to the maximum number. */
    public List<ReportId> reportIds() {
        return reportIds(MAX_REPORTS);
    }

    /** This number of report ids, the latest incident first. */
    public List<ReportId> reportIds(int many) {
        return latestFirst().stream().limit(many).map(ReportId::of).toList();
    }

    /** The ids of the reports, the latest incident first. */
    public List<String> latestFirst() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return report(reports() - 1 - index);
            }

            @Override
            public int size() {
                return reports();
            }
        };
    }

    /** The ids of the reports with the longest times first, by the metric at an index. */
    public List<String> longestFirst(int place) {
        return IntStream.range(0, reports())
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer report) -> times(report).at(place))
                        .reversed())
                .map(this::report)
                .toList();
    }

    /** The number of distinct values of its reports on an axis of incidents. */
    public int distinct(AxisEncoding axisEncoding) {
        boolean[] seen = new boolean[axisEncoding.size()];
        int distinct = 0;
        for (int report = 0; report < reports() && distinct < axisEncoding.known(); report++) {
            for (int value : axisEncoding.of(columns(report), rows[report], AxisEncoding.NO_CAUSE)) {
                if (!seen[value] && axisEncoding.value(value) != null) {
                    seen[value] = true;
                    distinct++;
                }
            }
        }
        return distinct;
    }
}
