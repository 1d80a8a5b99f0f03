package dev.debrief.query.counting;

import dev.debrief.api.report.ReportId;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Occurrences that share a value on each axis, as they are counted: by report, the earliest incident first. */
public final class Group {

    /** As many are told. */
    public static final int MOST_REPORTS = 200;

    private final long key;
    private Columns[] columns = new Columns[4];
    private int[] rows = new int[4];
    private int reports;
    private @Nullable Columns lastIn;
    private int lastRow;
    private long count;
    private long before;

    public Group(long key) {
        this.key = key;
    }

    /** Occurrences of the same report come one after the other. */
    public void add(Columns in, int row) {
        count++;
        if (isAgain(in, row)) {
            return;
        }
        if (reports == rows.length) {
            columns = Arrays.copyOf(columns, 2 * reports);
            rows = Arrays.copyOf(rows, 2 * reports);
        }
        columns[reports] = in;
        rows[reports++] = row;
    }

    public void addBefore(Columns in, int row) {
        if (!isAgain(in, row)) {
            before++;
        }
    }

    private boolean isAgain(Columns in, int row) {
        boolean again = in == lastIn && row == lastRow;
        lastIn = in;
        lastRow = row;
        return again;
    }

    public long key() {
        return key;
    }

    public long count() {
        return count;
    }

    public int reports() {
        return reports;
    }

    /** How many there were in the period before. */
    public long before() {
        return before;
    }

    /** When its incidents began, the earliest first, in milliseconds. */
    public long at(int report) {
        return columns[report].at(rows[report]);
    }

    public Times times(int report) {
        return columns[report].times(rows[report]);
    }

    public long lastAt() {
        return at(reports - 1);
    }

    /** How many of its incidents began before an instant, in milliseconds. */
    public long before(long instant) {
        return IntStream.range(0, reports)
                .takeWhile(report -> at(report) < instant)
                .count();
    }

    /** Whether there are so many reports within some window of so many days. */
    public boolean recursWithin(int days, int minCount) {
        long window = Duration.ofDays(days).toMillis();
        return IntStream.range(minCount - 1, reports).anyMatch(last -> at(last) - at(last - minCount + 1) <= window);
    }

    /** The first of them, the latest incident first. */
    public List<ReportId> reportIds() {
        return latestFirst().stream().limit(MOST_REPORTS).map(ReportId::of).toList();
    }

    /** The ids of the reports, the latest incident first. */
    public List<String> latestFirst() {
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
    public int[] services() {
        return IntStream.range(0, reports)
                .map(report -> columns[report].services(rows[report]))
                .distinct()
                .toArray();
    }

    /** The numbers of the lists of teams that have the reports. */
    public int[] teams() {
        return IntStream.range(0, reports)
                .map(report -> columns[report].teams(rows[report]))
                .distinct()
                .toArray();
    }
}
