package dev.debrief.query.patterns;

import dev.debrief.query.counting.Columns;
import dev.debrief.query.counting.Group;
import dev.debrief.query.counting.Look;
import dev.debrief.query.counting.Scale;
import dev.debrief.query.counting.Tallies;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which values of a scale occur in the same reports. */
final class Pairs implements Look.Viewer {

    private final Scale scale;
    private final Tallies pairs;
    private final Set<Integer> values = new TreeSet<>();
    private Columns columns = Columns.EMPTY;
    private int row = -1;

    Pairs(Scale scale) {
        this.scale = scale;
        this.pairs = new Tallies((double) scale.size() * scale.size());
    }

    @Override
    public void see(Columns in, int seen, int cause) {
        if (in != columns || seen != row) {
            pairUp();
            columns = in;
            row = seen;
        }
        for (int value : scale.of(in, seen, cause)) {
            values.add(value);
        }
    }

    /** Once all causes of a report were seen. */
    private void pairUp() {
        for (int one : values) {
            for (int other : values) {
                if (one < other) {
                    pairs.add((long) one * scale.size() + other, columns, row);
                }
            }
        }
        values.clear();
    }

    /** All of them, after everything was seen. */
    List<Group> all() {
        pairUp();
        return pairs.groups();
    }

    int one(Group pair) {
        return (int) (pair.key() / scale.size());
    }

    int other(Group pair) {
        return (int) (pair.key() % scale.size());
    }
}
