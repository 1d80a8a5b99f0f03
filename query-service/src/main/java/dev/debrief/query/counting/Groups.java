package dev.debrief.query.counting;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternSort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Occurrences, by their values on some axes. A cause with several values on an axis is in the group of each. */
public final class Groups implements Look.Viewer {

    /** Up to so many possible groups have a place each; of more, only those that there are. */
    private static final long MOST_PLACES = 1 << 18;

    private final List<Axis> by;
    private final Scale[] scales;
    private final List<Group> all = new ArrayList<>();
    private final Group @Nullable [] places;
    private final Map<Long, Group> others = new HashMap<>();

    public Groups(List<Axis> by, Look look) {
        this.by = by;
        this.scales = by.stream().map(look::scale).toArray(Scale[]::new);
        double possible = 1;
        for (Scale scale : scales) {
            possible *= Math.max(1, scale.size());
        }
        this.places = possible <= MOST_PLACES ? new Group[(int) possible] : null;
    }

    @Override
    public void see(Columns columns, int row, int cause) {
        visit(columns, row, cause, 0, 0, true);
    }

    /** What was seen before the period, of those groups that there are in it. */
    public void seeBefore(Columns columns, int row, int cause) {
        visit(columns, row, cause, 0, 0, false);
    }

    private void visit(Columns columns, int row, int cause, int axis, long key, boolean within) {
        if (axis < scales.length) {
            Scale scale = scales[axis];
            for (int value : scale.of(columns, row, cause)) {
                visit(columns, row, cause, axis + 1, key * scale.size() + value, within);
            }
        } else if (within) {
            group(key).add(columns, row);
        } else {
            Group group = find(key);
            if (group != null) {
                group.addBefore(columns, row);
            }
        }
    }

    private @Nullable Group find(long key) {
        return places == null ? others.get(key) : places[(int) key];
    }

    private Group group(long key) {
        Group group = find(key);
        return group == null ? added(key) : group;
    }

    private Group added(long key) {
        Group group = new Group(key);
        all.add(group);
        if (places == null) {
            others.put(key, group);
        } else {
            places[(int) key] = group;
        }
        return group;
    }

    /** The one that has these values. */
    public @Nullable Group find(Map<Axis, @Nullable String> values) {
        return all.stream()
                .filter(group -> values(group).equals(values))
                .findFirst()
                .orElse(null);
    }

    public List<Group> all() {
        return all;
    }

    /** Those in most reports first. */
    public List<Group> mostFirst() {
        return sorted(PatternSort.COUNT);
    }

    public List<Group> sorted(PatternSort sort) {
        Comparator<Group> first = switch (sort) {
            case COUNT -> Comparator.comparingLong(Group::reports);
            case CHANGE -> Comparator.comparingLong(group -> group.reports() - group.before());
            case LAST_SEEN -> Comparator.comparingLong(Group::lastAt);
        };
        return all.stream()
                .sorted(first.thenComparingLong(Group::count)
                        .thenComparingLong(Group::lastAt)
                        .reversed()
                        .thenComparing(group -> values(group).values().toString()))
                .toList();
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
