package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.index.Columns;
import dev.debrief.query.analytics.index.PackedDurations;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The counts of one key: occurrences by report, the earliest incident first. */
public final class Group {

    /** As many are told. */
    public static final int MAX_REPORTS = 200;

    private static final Group NONE = new Group(new GroupAggregator((report, keySink) -> {}, 0), -1);

    private final GroupAggregator groupAggregator;
    private final int place;

    /** Where its reports are found, once they are asked for. */
    private Columns @Nullable [] columns;

    private int[] rows = {};

    /** @param place of its key; a negative number for an empty one */
    Group(GroupAggregator groupAggregator, int place) {
        this.groupAggregator = groupAggregator;
        this.place = place;
    }

    /** Nothing at all. */
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

    /** How many reports there were in the period before. */
    public long before() {
        return groupAggregator.before(place);
    }

    /** When its incidents began, the earliest first, in milliseconds. */
    public long at(int report) {
        return columns(report).at(rows[report]);
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

    /** How many of its incidents began before an instant, in milliseconds. */
    public long before(long instant) {
        return IntStream.range(0, reports())
                .takeWhile(report -> at(report) < instant)
                .count();
    }

    /** Whether there are so many reports within some window of so many days. */
    public boolean recursWithin(int days, int minCount) {
        long window = Duration.ofDays(days).toMillis();
        return IntStream.range(minCount - 1, reports()).anyMatch(last -> at(last) - at(last - minCount + 1) <= window);
    }

    /** The first of them, the latest incident first. */
    public List<ReportId> reportIds() {
        return reportIds(MAX_REPORTS);
    }

    /** So many of them, the latest incident first. */
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

    /** How many values its reports have on a scale of incidents. */
    public int distinct(AxisEncoding axisEncoding) {
        boolean[] seen = new boolean[axisEncoding.size()];
        int distinct = 0;
        for (int report = 0; report < reports() && distinct < axisEncoding.told(); report++) {
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
