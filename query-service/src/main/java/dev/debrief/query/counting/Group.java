package dev.debrief.query.counting;

import dev.debrief.api.report.ReportId;
import java.time.Duration;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What was counted of one key: occurrences by report, the earliest incident first. */
public final class Group {

    /** As many are told. */
    public static final int MOST_REPORTS = 200;

    private final Tallies tallies;
    private final int tally;

    /** @param tally which; a negative number for an empty one */
    Group(Tallies tallies, int tally) {
        this.tallies = tallies;
        this.tally = tally;
    }

    /** Nothing at all. */
    public static Group none() {
        return new Group(new Tallies(0), -1);
    }

    public long key() {
        return tallies.key(tally);
    }

    public long count() {
        return tallies.count(tally);
    }

    public int reports() {
        return tallies.reports(tally);
    }

    /** How many reports there were in the period before. */
    public long before() {
        return tallies.before(tally);
    }

    /** When its incidents began, the earliest first, in milliseconds. */
    public long at(int report) {
        return tallies.columns(tally, report).at(tallies.row(tally, report));
    }

    public long lastAt() {
        return tallies.lastAt(tally);
    }

    public Times times(int report) {
        return tallies.columns(tally, report).times(tallies.row(tally, report));
    }

    private String report(int report) {
        return tallies.columns(tally, report).report(tallies.row(tally, report));
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
        return latestFirst().stream().limit(MOST_REPORTS).map(ReportId::of).toList();
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
        BitSet values = new BitSet(scale.size());
        for (int report = 0; report < reports(); report++) {
            for (int value : scale.of(tallies.columns(tally, report), tallies.row(tally, report), Scale.NO_CAUSE)) {
                values.set(value);
            }
        }
        return (int) values.stream().filter(value -> scale.value(value) != null).count();
    }
}
