package dev.debrief.query.analytics.aggregation;

import com.carrotsearch.hppc.IntArrayList;
import dev.debrief.query.analytics.index.Columns;
import dev.debrief.query.analytics.index.CountingSort;
import dev.debrief.query.analytics.index.KeyIndex;
import dev.debrief.query.analytics.index.Rollup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts occurrences and reports by key, month by month and in the order of incidents. There may be hundreds of thousands of occurrences
 * and thousands of keys, so everything is kept in a few lists of numbers.
 */
public final class GroupAggregator {

    private final KeyExtractor keyExtractor;
    private final double possibleKeys;
    private final KeyIndex keyIndex;
    private final IntArrayList counts = new IntArrayList();
    private final IntArrayList reports = new IntArrayList();
    private final IntArrayList before = new IntArrayList();
    /** The last rollup group of each key. */
    private final IntArrayList last = new IntArrayList();

    private final List<Rollup> rollups = new ArrayList<>();

    /** For each rollup group: its rollup, and its number there. */
    private final IntArrayList ofRollup = new IntArrayList();

    private final IntArrayList ofGroup = new IntArrayList();

    /** The rollup groups by key. */
    private final CountingSort byPlace = new CountingSort();

    private CountingSort.@Nullable Sorted sorted;

    /** @param possibleKeys the number of possible keys, counted from 0 */
    public GroupAggregator(KeyExtractor keyExtractor, double possibleKeys) {
        this.keyExtractor = keyExtractor;
        this.possibleKeys = possibleKeys;
        this.keyIndex = new KeyIndex(possibleKeys);
    }

    KeyExtractor keyExtractor() {
        return keyExtractor;
    }

    Rollup.Maker maker() {
        return new Rollup.Maker(possibleKeys);
    }

    void add(Rollup rollup) {
        for (int group = 0; group < rollup.groups(); group++) {
            int place = keyIndex.of(rollup.key(group));
            if (place == counts.size()) {
                List.of(counts, reports, before, last).forEach(figures -> figures.add(0));
            }
            counts.buffer[place] += rollup.count(group);
            reports.buffer[place] += rollup.reports(group);
            last.set(place, ofGroup.size());
            byPlace.add(place, ofGroup.size());
            ofRollup.add(rollups.size());
            ofGroup.add(group);
        }
        rollups.add(rollup);
    }

    /** Counts the previous period, for the keys that also occur in this one. */
    void addBefore(Rollup rollup) {
        for (int group = 0; group < rollup.groups(); group++) {
            int place = keyIndex.find(rollup.key(group));
            if (place >= 0) {
                before.buffer[place] += rollup.reports(group);
            }
        }
    }

    /** The groups of all keys, after counting. */
    public List<Group> groups() {
        return IntStream.range(0, keyIndex.size())
                .mapToObj(place -> new Group(this, place))
                .toList();
    }

    /** The group of a key; an empty one if there is no such key. */
    public Group group(long key) {
        return new Group(this, keyIndex.find(key));
    }

    long key(int place) {
        return keyIndex.key(place);
    }

    long count(int place) {
        return place < 0 ? 0 : counts.get(place);
    }

    int reports(int place) {
        return place < 0 ? 0 : reports.get(place);
    }

    long before(int place) {
        return place < 0 ? 0 : before.get(place);
    }

    long lastAt(int place) {
        int entry = last.get(place);
        Rollup rollup = rollups.get(ofRollup.get(entry));
        int group = ofGroup.get(entry);
        int report = rollup.reports(group) - 1;
        return rollup.columns(group, report).at(rollup.row(group, report));
    }

    /** Fills in the columns and rows of the reports of a key, in their order. */
    void fill(int place, Columns[] columns, int[] rows) {
        if (place < 0) {
            return;
        }
        if (sorted == null) {
            sorted = byPlace.sorted(keyIndex.size());
        }
        int next = 0;
        for (int i = 0; i < sorted.size(place); i++) {
            int entry = sorted.number(place, i);
            Rollup rollup = rollups.get(ofRollup.get(entry));
            int group = ofGroup.get(entry);
            for (int report = 0; report < rollup.reports(group); report++) {
                columns[next] = rollup.columns(group, report);
                rows[next++] = rollup.row(group, report);
            }
        }
    }
}
