package dev.debrief.query.counting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts occurrences, and the reports they are in, by a key: all of one report in one go, and reports in the order of their incidents. There
 * may be hundreds of thousands of occurrences and thousands of keys, so all is kept in a few arrays.
 */
public final class Tallies {

    /** Up to so many possible keys have a place each; of more, only those that there are. */
    private static final long MOST_PLACES = 1 << 18;

    /** Where a key stands, plus one. */
    private final int @Nullable [] places;

    private final Map<Long, Integer> others = new HashMap<>();
    private long[] keys = new long[16];
    private int[] counts = new int[16];
    private int[] reports = new int[16];
    /** The place among the rows of the last report, plus one. */
    private int[] last = new int[16];

    private int[] before = new int[16];
    private int[] lastBefore = new int[16];
    private int size;

    private final Rows rows = new Rows();
    private final Rows rowsBefore = new Rows();

    /** Each report of each key, as they come. */
    private int[] ofTally = new int[64];

    private int[] ofRow = new int[64];
    private int entries;

    /** The same by key, once it is asked for. */
    private int @Nullable [] byTally;

    private int[] firstOf = {};

    /** @param possible how many keys there may be: from 0 until before this */
    public Tallies(double possible) {
        this.places = possible <= MOST_PLACES ? new int[(int) possible] : null;
    }

    public void add(long key, Columns columns, int row) {
        int place = rows.place(columns, row) + 1;
        int tally = tally(key);
        counts[tally]++;
        if (last[tally] != place) {
            last[tally] = place;
            reports[tally]++;
            enter(tally, place - 1);
        }
    }

    /** Counts what was seen before the period, of those keys that there are in it. */
    public void addBefore(long key, Columns columns, int row) {
        int place = rowsBefore.place(columns, row) + 1;
        int tally = find(key);
        if (tally >= 0 && lastBefore[tally] != place) {
            lastBefore[tally] = place;
            before[tally]++;
        }
    }

    private int find(long key) {
        return places == null ? others.getOrDefault(key, -1) : places[(int) key] - 1;
    }

    private int tally(long key) {
        int tally = find(key);
        return tally < 0 ? added(key) : tally;
    }

    private int added(long key) {
        if (size == keys.length) {
            int more = 2 * size;
            keys = Arrays.copyOf(keys, more);
            counts = Arrays.copyOf(counts, more);
            reports = Arrays.copyOf(reports, more);
            last = Arrays.copyOf(last, more);
            before = Arrays.copyOf(before, more);
            lastBefore = Arrays.copyOf(lastBefore, more);
        }
        keys[size] = key;
        if (places == null) {
            others.put(key, size);
        } else {
            places[(int) key] = size + 1;
        }
        return size++;
    }

    private void enter(int tally, int place) {
        if (entries == ofTally.length) {
            ofTally = Arrays.copyOf(ofTally, 2 * entries);
            ofRow = Arrays.copyOf(ofRow, 2 * entries);
        }
        ofTally[entries] = tally;
        ofRow[entries++] = place;
    }

    /** One for each key that there is, once all is counted. */
    public List<Group> groups() {
        return IntStream.range(0, size)
                .mapToObj(tally -> new Group(this, tally))
                .toList();
    }

    /** That of a key; an empty one if there is none. */
    public Group group(long key) {
        return new Group(this, find(key));
    }

    long key(int tally) {
        return keys[tally];
    }

    long count(int tally) {
        return tally < 0 ? 0 : counts[tally];
    }

    int reports(int tally) {
        return tally < 0 ? 0 : reports[tally];
    }

    long before(int tally) {
        return tally < 0 ? 0 : before[tally];
    }

    long lastAt(int tally) {
        return rows.at(last[tally] - 1);
    }

    Columns columns(int tally, int report) {
        return rows.columns(place(tally, report));
    }

    int row(int tally, int report) {
        return rows.row(place(tally, report));
    }

    private int place(int tally, int report) {
        int[] sorted = byTally == null ? sortedByTally() : byTally;
        return sorted[firstOf[tally] + report];
    }

    private int[] sortedByTally() {
        firstOf = new int[size];
        for (int tally = 1; tally < size; tally++) {
            firstOf[tally] = firstOf[tally - 1] + reports[tally - 1];
        }
        int[] next = firstOf.clone();
        int[] sorted = new int[entries];
        for (int entry = 0; entry < entries; entry++) {
            sorted[next[ofTally[entry]]++] = ofRow[entry];
        }
        byTally = sorted;
        return sorted;
    }
}
