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
 * Counts occurrences, and the reports they are in, by the keys that a sorter gives them: month by month, and in the order of the incidents.
 * There may be hundreds of thousands of occurrences and thousands of keys, so all is kept in a few lists of numbers.
 */
public final class GroupAggregator {

    private final KeyExtractor keyExtractor;
    private final double possibleKeys;
    private final KeyIndex keyIndex;
    private final IntArrayList counts = new IntArrayList();
    private final IntArrayList reports = new IntArrayList();
    private final IntArrayList before = new IntArrayList();
    /** The last entry of each key. */
    private final IntArrayList last = new IntArrayList();

    private final List<Rollup> rollups = new ArrayList<>();

    /** For each group of each rollup, which it is. */
    private final IntArrayList ofRollup = new IntArrayList();

    private final IntArrayList ofGroup = new IntArrayList();

    /** The same by the places of their keys. */
    private final CountingSort byPlace = new CountingSort();

    private CountingSort.@Nullable Sorted sorted;

    /** @param possibleKeys how many there may be: from 0 until before this */
    public GroupAggregator(KeyExtractor keyExtractor, double possibleKeys) {
        this.keyExtractor = keyExtractor;
        this.possibleKeys = possibleKeys;
        this.keyIndex = new KeyIndex(possibleKeys);
    }

    KeyExtractor sorter() {
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

    /** Counts what was in the period before, of those keys that there are in it. */
    void addBefore(Rollup rollup) {
        for (int group = 0; group < rollup.groups(); group++) {
            int place = keyIndex.find(rollup.key(group));
            if (place >= 0) {
                before.buffer[place] += rollup.reports(group);
            }
        }
    }

    /** One for each key that there is, once all is counted. */
    public List<Group> groups() {
        return IntStream.range(0, keyIndex.size())
                .mapToObj(place -> new Group(this, place))
                .toList();
    }

    /** That of a key; an empty one if there is none. */
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

    /** Tells where the reports of a key are found, in their order. */
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
