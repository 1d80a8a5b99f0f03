package dev.debrief.query.analytics.index;

import com.carrotsearch.hppc.IntArrayList;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.query.analytics.aggregation.KeyExtractor;

/** The reports of a month by group: for each group its key, the number of occurrences, and the reports in the order of their incidents. */
public final class Rollup {

    private final Month month;
    private final Population population;
    private final long[] keys;
    private final int[] counts;
    /** The numbers of the reports of each group within the month. */
    private final CountingSort.Sorted reports;

    private Rollup(Month month, Population population, long[] keys, int[] counts, CountingSort.Sorted reports) {
        this.month = month;
        this.population = population;
        this.keys = keys;
        this.counts = counts;
        this.reports = reports;
    }

    public Population population() {
        return population;
    }

    public int groups() {
        return keys.length;
    }

    public long key(int group) {
        return keys[group];
    }

    public int count(int group) {
        return counts[group];
    }

    public int reports(int group) {
        return reports.size(group);
    }

    public Columns columns(int group, int report) {
        return month.columns(reports.number(group, report));
    }

    public int row(int group, int report) {
        return Month.row(reports.number(group, report));
    }

    /** Collects the groups, report by report. */
    public static final class Maker implements KeyExtractor.KeySink {

        /** Not the number of any report. */
        private static final int NO_REPORT = Integer.MIN_VALUE;

        private final KeyIndex keyIndex;
        private int report;
        private final IntArrayList counts = new IntArrayList();
        /** The last report added to each group. */
        private final IntArrayList last = new IntArrayList();

        private final CountingSort reports = new CountingSort();

        public Maker(double possibleKeys) {
            this.keyIndex = new KeyIndex(possibleKeys);
        }

        /** @param number the number within the month of the report whose keys follow */
        public void begin(int number) {
            report = number;
        }

        @Override
        public void add(long key) {
            int group = keyIndex.of(key);
            if (group == counts.size()) {
                counts.add(0);
                last.add(NO_REPORT);
            }
            counts.buffer[group]++;
            if (last.buffer[group] != report) {
                last.buffer[group] = report;
                reports.add(group, report);
            }
        }

        public Rollup made(Month month, Population population) {
            return new Rollup(month, population, keyIndex.keys(), counts.toArray(), reports.sorted(keyIndex.size()));
        }
    }
}
