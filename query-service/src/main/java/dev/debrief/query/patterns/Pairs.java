package dev.debrief.query.patterns;

import dev.debrief.query.counting.Group;
import dev.debrief.query.counting.Scale;
import dev.debrief.query.counting.Seen;
import dev.debrief.query.counting.Sorter;
import dev.debrief.query.counting.Tallies;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which values of a scale occur in the same reports. */
final class Pairs implements Sorter {

    private final Scale scale;
    private final Tallies tallies;
    private final Set<Integer> values = new TreeSet<>();

    Pairs(Scale scale) {
        this.scale = scale;
        this.tallies = new Tallies(this, (double) scale.size() * scale.size());
    }

    Tallies tallies() {
        return tallies;
    }

    @Override
    public void sort(Seen report, Keys keys) {
        values.clear();
        for (int cause = 0; cause < report.causes(); cause++) {
            for (int value : report.values(scale, cause)) {
                values.add(value);
            }
        }
        for (int one : values) {
            for (int other : values) {
                if (one < other) {
                    keys.add((long) one * scale.size() + other);
                }
            }
        }
    }

    List<Group> all() {
        return tallies.groups();
    }

    int one(Group pair) {
        return (int) (pair.key() / scale.size());
    }

    int other(Group pair) {
        return (int) (pair.key() % scale.size());
    }
}
