package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in an index: one entry for each element of an array field. Also a bound between entries, which has only the first values and
 * is before or after all entries that begin with them.
 *
 * @param values the values of the fields of the index, in order
 * @param id the id of the document; null for a bound
 * @param side 0 for an entry; negative for a bound before, positive for a bound after the entries
 */
record Entry(List<@Nullable Object> values, @Nullable Object id, int side) {

    /** The order of the engine for single values. */
    static Comparator<Entry> inOrderOf(List<Boolean> ascending) {
        return (a, b) -> compare(a, b, ascending);
    }

    private static int compare(Entry a, Entry b, List<Boolean> ascending) {
        int common = Math.min(a.values.size(), b.values.size());
        for (int i = 0; i < common; i++) {
            int order = compare(a.values.get(i), b.values.get(i));
            if (order != 0) {
                return ascending.get(i) ? order : -order;
            }
        }
        if (a.values.size() != b.values.size()) {
            return a.values.size() < b.values.size() ? a.side : -b.side;
        }
        int side = Integer.compare(a.side, b.side);
        return side != 0 ? side : compare(a.id, b.id);
    }

    /** Compares like the engine, with shortcuts for the most frequent types. */
    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Long left && b instanceof Long right) {
            return left.compareTo(right);
        }
        if (a instanceof String left && b instanceof String right) {
            return left.compareTo(right);
        }
        return ValueComparator.ascWithoutListHandling().compare(a, b);
    }
}
