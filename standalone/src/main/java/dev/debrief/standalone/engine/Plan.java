package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.bson.Document;
import dev.debrief.standalone.engine.Conditions.Bound;
import dev.debrief.standalone.engine.Conditions.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How an index serves a query: by the ranges that contain all possible matches.
 *
 * @param ordered whether the result has the requested order
 * @param prefix the number of leading fields with given values
 * @param cost the number of entries to scan, counted up to {@link #COUNTED}
 */
record Plan(OrderedIndex index, List<Stretch> stretches, int prefix, boolean ordered, boolean up, int cost) {

    /** The maximum number of ranges that are worth a scan. */
    private static final int MAX_RANGES = 2_000;

    /** Costs are counted up to this number; above it, plans count as equal. */
    private static final int COUNTED = 500;

    /** The plan of an index for a query; empty if the index cannot serve it. */
    static Optional<Plan> of(OrderedIndex index, Conditions conditions, @Nullable Document order) {
        List<List<@Nullable Object>> prefixes = new ArrayList<>();
        prefixes.add(List.of());
        int given = 0;
        while (given < index.fields().size()) {
            Collection<@Nullable Object> values =
                    conditions.oneOf(index.fields().get(given));
            if (values == null || (long) prefixes.size() * values.size() > MAX_RANGES) {
                break;
            }
            prefixes = product(prefixes, values);
            given++;
        }
        Range range = given == index.fields().size() || index.holdsLists(given)
                ? null
                : conditions.range(index.fields().get(given));
        boolean up = isUp(index, given, order);
        boolean ordered = order != null && isOrder(index, given, order, up);
        if (given == 0 && range == null && !ordered) {
            return Optional.empty();
        }
        List<Stretch> stretches = new ArrayList<>();
        for (List<@Nullable Object> values : prefixes) {
            stretches.add(stretch(index, values, range));
        }
        return Optional.of(new Plan(index, stretches, given, ordered, up, cost(stretches)));
    }

    /** The number of leading fields of the index with given values. */
    static int given(OrderedIndex index, Conditions conditions) {
        int given = 0;
        while (given < index.fields().size() && conditions.oneOf(index.fields().get(given)) != null) {
            given++;
        }
        return given;
    }

    private static List<List<@Nullable Object>> product(
            List<List<@Nullable Object>> prefixes, Collection<@Nullable Object> values) {
        List<List<@Nullable Object>> longer = new ArrayList<>(prefixes.size() * values.size());
        for (List<@Nullable Object> prefix : prefixes) {
            for (Object value : values) {
                longer.add(plus(prefix, value));
            }
        }
        return longer;
    }

    private static List<@Nullable Object> plus(List<@Nullable Object> values, @Nullable Object value) {
        List<@Nullable Object> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    private static Stretch stretch(OrderedIndex index, List<@Nullable Object> values, @Nullable Range range) {
        Bound first = range == null ? null : range.from();
        Bound last = range == null ? null : range.to();
        return range == null || index.isAscending(values.size())
                ? new Stretch(index, end(values, first, -1), end(values, last, 1))
                : new Stretch(index, end(values, last, -1), end(values, first, 1));
    }

    /** The bound where a range begins (side -1) or ends (side 1), just outside its entries. */
    private static Entry end(List<@Nullable Object> values, @Nullable Bound bound, int side) {
        return bound == null
                ? new Entry(values, null, side)
                : new Entry(plus(values, bound.value()), null, bound.within() ? side : -side);
    }

    private static boolean isUp(OrderedIndex index, int field, @Nullable Document order) {
        return order == null
                || order.isEmpty()
                || field == index.fields().size()
                || isAscending(order.values().iterator().next()) == index.isAscending(field);
    }

    private static boolean isOrder(OrderedIndex index, int from, Document order, boolean up) {
        int field = from;
        for (Map.Entry<String, Object> wanted : order.entrySet()) {
            if (field == index.fields().size()
                    || index.holdsLists(field)
                    || !index.fields().get(field).equals(wanted.getKey())
                    || (isAscending(wanted.getValue()) == index.isAscending(field)) != up) {
                return false;
            }
            field++;
        }
        return !order.isEmpty();
    }

    private static boolean isAscending(Object direction) {
        return ((Number) direction).intValue() > 0;
    }

    /** Whether no other plan can be much better. */
    boolean isGood() {
        return ordered || cost < COUNTED;
    }

    private static int cost(List<Stretch> stretches) {
        int cost = 0;
        for (Stretch stretch : stretches) {
            Iterator<Entry> entries = stretch.entries(true);
            while (entries.hasNext() && cost < COUNTED) {
                entries.next();
                cost++;
            }
        }
        return cost;
    }

    /** The distinct ids of all possible matches, computed lazily. */
    Stream<@Nullable Object> ids() {
        Set<@Nullable Object> seen = new HashSet<>();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(merged(), 0), false)
                .<@Nullable Object>map(Entry::id)
                .filter(seen::add);
    }

    private Iterator<Entry> merged() {
        Comparator<Head> order = Comparator.comparing(Head::entry, this::compareRest);
        PriorityQueue<Head> heads = new PriorityQueue<>(Math.max(1, stretches.size()), order);
        for (Stretch stretch : stretches) {
            Head.next(stretch.entries(up)).ifPresent(heads::add);
        }
        return new Iterator<Entry>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public Entry next() {
                Head head = heads.remove();
                Head.next(head.rest()).ifPresent(heads::add);
                return head.entry();
            }
        };
    }

    /** Orders entries by the values after the given ones. */
    private int compareRest(Entry a, Entry b) {
        for (int field = prefix; field < index.fields().size(); field++) {
            int order = Entry.compare(a.values().get(field), b.values().get(field));
            if (order != 0) {
                return index.isAscending(field) == up ? order : -order;
            }
        }
        return 0;
    }

    /** The next entry of a range and the entries after it. */
    private record Head(Entry entry, Iterator<Entry> rest) {

        static Optional<Head> next(Iterator<Entry> entries) {
            return entries.hasNext() ? Optional.of(new Head(entries.next(), entries)) : Optional.empty();
        }
    }

    /** The entries between two bounds. */
    record Stretch(OrderedIndex index, Entry from, Entry to) {

        Iterator<Entry> entries(boolean up) {
            return index.between(from, to, up);
        }
    }
}
