package dev.debrief.standalone.indexes;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as an index lists it: once for each element of a field that holds a list. Also a bound between entries, which has only
 * the first values and lies before or after all entries that begin with them.
 *
 * @param values of the fields of the index, one after the other
 * @param id of the document, null for a bound
 * @param side 0 for an entry, less or more for a bound before or after
 */
record Entry(List<@Nullable Object> values, @Nullable Object id, int side) {

    /** The order of the engine, value by value. */
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

    /** As the engine does; what is most often compared, without its detours. */
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
