package dev.debrief.query.counting;

import dev.debrief.api.patterns.Basis.Population;
import java.util.Arrays;

/** How reports of a month fall into groups: for each, its key, its occurrences, and its reports in the order of their incidents. */
final class Rollup {

    private final Month month;
    private final Population population;
    private final long[] keys;
    private final int[] counts;
    /** Where the reports of each group begin, and the last ones end. */
    private final int[] first;

    private final int[] reports;

    private Rollup(Month month, Population population, long[] keys, int[] counts, int[] first, int[] reports) {
        this.month = month;
        this.population = population;
        this.keys = keys;
        this.counts = counts;
        this.first = first;
        this.reports = reports;
    }

    Population population() {
        return population;
    }

    int groups() {
        return keys.length;
    }

    long key(int group) {
        return keys[group];
    }

    int count(int group) {
        return counts[group];
    }

    int reports(int group) {
        return first[group + 1] - first[group];
    }

    Columns columns(int group, int report) {
        return month.columns(reports[first[group] + report]);
    }

    int row(int group, int report) {
        return Month.row(reports[first[group] + report]);
    }

    /** Makes one, report by report. */
    static final class Maker implements Sorter.Keys {

        private final Places places;
        private int report;
        private int[] counts = new int[16];
        /** The last report of each group; as none has this number, none before the first. */
        private int[] last = new int[16];

        private int[] ofGroup = new int[64];
        private int[] ofReport = new int[64];
        private int entries;

        Maker(double possibleKeys) {
            this.places = new Places(possibleKeys);
            Arrays.fill(last, Integer.MIN_VALUE);
        }

        /** @param number of the report in the month, to which the keys that follow belong */
        void begin(int number) {
            report = number;
        }

        @Override
        public void add(long key) {
            int group = places.of(key);
            if (group == counts.length) {
                counts = Arrays.copyOf(counts, 2 * group);
                last = Arrays.copyOf(last, 2 * group);
                Arrays.fill(last, group, 2 * group, Integer.MIN_VALUE);
            }
            counts[group]++;
            if (last[group] != report) {
                last[group] = report;
                enter(group);
            }
        }

        private void enter(int group) {
            if (entries == ofGroup.length) {
                ofGroup = Arrays.copyOf(ofGroup, 2 * entries);
                ofReport = Arrays.copyOf(ofReport, 2 * entries);
            }
            ofGroup[entries] = group;
            ofReport[entries++] = report;
        }

        Rollup made(Month month, Population population) {
            int[] first = new int[places.size() + 1];
            for (int entry = 0; entry < entries; entry++) {
                first[ofGroup[entry] + 1]++;
            }
            for (int group = 0; group < places.size(); group++) {
                first[group + 1] += first[group];
            }
            int[] next = first.clone();
            int[] reports = new int[entries];
            for (int entry = 0; entry < entries; entry++) {
                reports[next[ofGroup[entry]]++] = ofReport[entry];
            }
            return new Rollup(month, population, places.keys(), Arrays.copyOf(counts, places.size()), first, reports);
        }
    }
}
