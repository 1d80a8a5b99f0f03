package dev.debrief.query.counting;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.PatternSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Occurrences, by their values on some axes. A cause with several values on an axis is in the group of each. */
public final class Groups {

    private final Look look;
    private final List<Axis> by;
    private final Scale[] scales;
    private final boolean causeless;
    private final @Nullable String except;
    private final Tallies tallies;
    private @Nullable List<Group> all;

    private Groups(List<Axis> by, boolean causeless, @Nullable String except, Look look) {
        this.look = look;
        this.by = by;
        this.causeless = causeless;
        this.except = except;
        this.scales = by.stream().map(look::scale).toArray(Scale[]::new);
        this.tallies = new Tallies(new ByValues(new Name(by, causeless, sizes(), look.wording())), possible());
    }

    /** Of causes. */
    public static Groups ofCauses(List<Axis> by, Look look) {
        return new Groups(by, false, null, look);
    }

    /** Of causes in other reports than one. */
    public static Groups ofCausesElsewhere(List<Axis> by, Look look, String report) {
        return new Groups(by, false, report, look);
    }

    /** Of reports, by what they or their causes have in common; those that name no cause, too, unless causes are asked for. */
    public static Groups ofReports(List<Axis> by, Look look) {
        return new Groups(by, true, null, look);
    }

    /** Names, as definitions tell them. */
    public static String inWords(List<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private double possible() {
        return Arrays.stream(scales).mapToDouble(Scale::size).reduce(1, (one, other) -> one * other);
    }

    private List<Integer> sizes() {
        return Arrays.stream(scales).map(Scale::size).toList();
    }

    /** What has to be equal for keys to mean the same. */
    private record Name(List<Axis> by, boolean causeless, List<Integer> sizes, Object wording) {}

    /** The key of a group is made of the numbers of its values. */
    private final class ByValues implements Sorter {

        private final Name name;

        ByValues(Name name) {
            this.name = name;
        }

        @Override
        public @Nullable Object name() {
            return except == null ? name : null;
        }

        @Override
        public void sort(Seen report, Keys keys) {
            if (report.report().equals(except)) {
                return;
            }
            for (int cause = 0; cause < report.causes(); cause++) {
                visit(report, cause, 0, 0, keys);
            }
            if (causeless && report.causes() == 0) {
                visit(report, -1, 0, 0, keys);
            }
        }

        private void visit(Seen report, int cause, int axis, long key, Keys keys) {
            if (axis == scales.length) {
                keys.add(key);
                return;
            }
            Scale scale = scales[axis];
            for (int value : cause < 0 ? report.values(scale) : report.values(scale, cause)) {
                visit(report, cause, axis + 1, key * scale.size() + value, keys);
            }
        }
    }

    public Tallies tallies() {
        return tallies;
    }

    /** The one that has these values, one on each axis; an empty one if there is none. */
    public Group find(Map<Axis, @Nullable String> values) {
        long key = 0;
        for (int axis = 0; axis < scales.length; axis++) {
            int number = scales[axis].number(look.worded(by.get(axis), values.get(by.get(axis))));
            if (number < 0) {
                return Group.none();
            }
            key = key * scales[axis].size() + number;
        }
        return tallies.group(key);
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
