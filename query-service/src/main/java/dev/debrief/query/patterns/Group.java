package dev.debrief.query.patterns;

import dev.debrief.api.report.ReportId;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Occurrences that share a value on each axis, as they are counted: by report, the earliest incident first. */
final class Group {

    private static final int MOST_REPORTS = 200;

    private final long key;
    private Columns[] columns = new Columns[4];
    private int[] rows = new int[4];
    private int reports;
    private long seen = -1;
    private long count;
    private long before;

    Group(long key) {
        this.key = key;
    }

    /** @param incident tells incidents apart: an occurrence of the same as the one before is of the same report */
    void add(Columns in, int row, long incident) {
        count++;
        if (seen == incident) {
            return;
        }
        seen = incident;
        if (reports == rows.length) {
            columns = Arrays.copyOf(columns, 2 * reports);
            rows = Arrays.copyOf(rows, 2 * reports);
        }
        columns[reports] = in;
        rows[reports++] = row;
    }

    void addBefore(long incident) {
        if (seen != incident) {
            seen = incident;
            before++;
        }
    }

    long key() {
        return key;
    }

    long count() {
        return count;
    }

    int reports() {
        return reports;
    }

    long before() {
        return before;
    }

    /** When its incidents began, the earliest first, in milliseconds. */
    long at(int report) {
        return columns[report].at(rows[report]);
    }

    long lastAt() {
        return at(reports - 1);
    }

    /** Whether there are so many reports within some window of so many days. */
    boolean recursWithin(int days, int minCount) {
        long window = Duration.ofDays(days).toMillis();
        return IntStream.range(minCount - 1, reports).anyMatch(last -> at(last) - at(last - minCount + 1) <= window);
    }

    /** The first of them, the latest incident first. */
    List<ReportId> reportIds() {
        return latestFirst().stream().limit(MOST_REPORTS).map(ReportId::of).toList();
    }

    /** The ids of the reports, the latest incident first. */
    List<String> latestFirst() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                int report = reports - 1 - index;
                return columns[report].report(rows[report]);
            }

            @Override
            public int size() {
                return reports;
            }
        };
    }

    /** The numbers of the lists of services that are affected. */
    int[] services() {
        return IntStream.range(0, reports)
                .map(report -> columns[report].services(rows[report]))
                .distinct()
                .toArray();
    }

    /** The numbers of the lists of teams that have the reports. */
    int[] teams() {
        return IntStream.range(0, reports)
                .map(report -> columns[report].teams(rows[report]))
                .distinct()
                .toArray();
    }
}
