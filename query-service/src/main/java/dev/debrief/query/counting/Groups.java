package dev.debrief.query.counting;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternSort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Occurrences, by their values on some axes. A cause with several values on an axis is in the group of each. */
public final class Groups implements Look.Viewer {

    private final List<Axis> by;
    private final Scale[] scales;
    private final Tallies tallies;
    private @Nullable List<Group> all;

    public Groups(List<Axis> by, Look look) {
        this.by = by;
        this.scales = by.stream().map(look::scale).toArray(Scale[]::new);
        double possible = 1;
        for (Scale scale : scales) {
            possible *= Math.max(1, scale.size());
        }
        this.tallies = new Tallies(possible);
    }

    @Override
    public void see(Columns columns, int row, int cause) {
        long key = singleKey(columns, row, cause);
        if (key < 0) {
            visit(columns, row, cause, 0, 0, tallies::add);
        } else {
            tallies.add(key, columns, row);
        }
    }

    /** What was seen before the period, of those groups that there are in it. */
    public void seeBefore(Columns columns, int row, int cause) {
        long key = singleKey(columns, row, cause);
        if (key < 0) {
            visit(columns, row, cause, 0, 0, tallies::addBefore);
        } else {
            tallies.addBefore(key, columns, row);
        }
    }

    /** That of the one group it is in; negative if there are several. */
    private long singleKey(Columns columns, int row, int cause) {
        long key = 0;
        for (Scale scale : scales) {
            int[] values = scale.of(columns, row, cause);
            if (values.length != 1) {
                return -1;
            }
            key = key * scale.size() + values[0];
        }
        return key;
    }

    private interface Adding {
        void add(long key, Columns columns, int row);
    }

    private void visit(Columns columns, int row, int cause, int axis, long key, Adding adding) {
        if (axis == scales.length) {
            adding.add(key, columns, row);
            return;
        }
        Scale scale = scales[axis];
        for (int value : scale.of(columns, row, cause)) {
            visit(columns, row, cause, axis + 1, key * scale.size() + value, adding);
        }
    }

    /** The one that has these values. */
    public @Nullable Group find(Map<Axis, @Nullable String> values) {
        return all().stream()
                .filter(group -> values(group).equals(values))
                .findFirst()
                .orElse(null);
    }

    /** All there are, once everything was seen. */
    public List<Group> all() {
        if (all == null) {
            all = tallies.groups();
        }
        return all;
    }

    /** Where nothing tells them apart: all together. */
    public Group whole() {
        return tallies.group(0);
    }

    /** The order of groups: those in most reports first, or what else is wanted. */
    public Comparator<Group> order(PatternSort sort) {
        ToLongFunction<Group> figure = switch (sort) {
            case COUNT -> Group::reports;
            case CHANGE -> group -> group.reports() - group.before();
            case LAST_SEEN -> Group::lastAt;
        };
        return (one, other) -> {
            int order = Long.compare(figure.applyAsLong(other), figure.applyAsLong(one));
            order = order == 0 ? Long.compare(other.count(), one.count()) : order;
            order = order == 0 ? Long.compare(other.lastAt(), one.lastAt()) : order;
            return order == 0 ? inWords(one).compareTo(inWords(other)) : order;
        };
    }

    private String inWords(Group group) {
        return values(group).values().toString();
    }

    /** Those in most reports, the first of them first. */
    public List<Group> most(int limit) {
        return Stretch.first(all(), order(PatternSort.COUNT), limit);
    }

    /** What those of a group have in common. */
    public Map<Axis, @Nullable String> values(Group group) {
        List<@Nullable String> values = new ArrayList<>();
        long rest = group.key();
        for (int axis = scales.length - 1; axis >= 0; axis--) {
            values.add(scales[axis].value((int) (rest % scales[axis].size())));
            rest /= scales[axis].size();
        }
        Collections.reverse(values);
        Map<Axis, @Nullable String> byAxis = new LinkedHashMap<>();
        for (int axis = 0; axis < scales.length; axis++) {
            byAxis.put(by.get(axis), values.get(axis));
        }
        return byAxis;
    }
}
