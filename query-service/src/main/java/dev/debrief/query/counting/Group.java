package dev.debrief.query.counting;

import dev.debrief.api.report.ReportId;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was counted of one key: occurrences by report, the earliest incident first. */
public final class Group {

    /** As many are told. */
    public static final int MAX_REPORTS = 200;

    private static final Group NONE = new Group(new Tallies((report, keys) -> {}, 0), -1);

    private final Tallies tallies;
    private final int place;

    /** Where its reports are found, once they are asked for. */
    private Columns @Nullable [] columns;

    private int[] rows = {};

    /** @param place of its key; a negative number for an empty one */
    Group(Tallies tallies, int place) {
        this.tallies = tallies;
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
            tallies.fill(place, columns, rows);
        }
        return columns[report];
    }

    public long key() {
        return tallies.key(place);
    }

    public long count() {
        return tallies.count(place);
    }

    public int reports() {
        return tallies.reports(place);
    }

    /** How many reports there were in the period before. */
    public long before() {
        return tallies.before(place);
    }

    /** When its incidents began, the earliest first, in milliseconds. */
    public long at(int report) {
        return columns(report).at(rows[report]);
    }

    public long lastAt() {
        return tallies.lastAt(place);
    }

    public Times times(int report) {
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
    public int distinct(Scale scale) {
        boolean[] seen = new boolean[scale.size()];
        int distinct = 0;
        for (int report = 0; report < reports() && distinct < scale.told(); report++) {
            for (int value : scale.of(columns(report), rows[report], Scale.NO_CAUSE)) {
                if (!seen[value] && scale.value(value) != null) {
                    seen[value] = true;
                    distinct++;
                }
            }
        }
        return distinct;
    }
}
