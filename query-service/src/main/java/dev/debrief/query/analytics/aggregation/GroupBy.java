package dev.debrief.query.analytics.aggregation;

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

/** Groups occurrences by their values on some axes. A cause with several values on an axis belongs to several groups. */
public final class GroupBy {

    private final Scan scan;
    private final List<Axis> by;
    private final AxisEncoding[] encodings;
    private final boolean causeless;
    private final @Nullable String except;
    private final GroupAggregator aggregator;
    private @Nullable List<Group> all;

    private GroupBy(List<Axis> by, boolean causeless, @Nullable String except, Scan scan) {
        this.scan = scan;
        this.by = by;
        this.causeless = causeless;
        this.except = except;
        this.encodings = by.stream().map(scan::encoding).toArray(AxisEncoding[]::new);
        this.aggregator = new GroupAggregator(
                new AxisKeys(new CacheKey(by, causeless, sizes(), scan.encodingVersion())), possible());
    }

    /** Groups causes. */
    public static GroupBy ofCauses(List<Axis> by, Scan scan) {
        return new GroupBy(by, false, null, scan);
    }

    /** Groups causes in other reports than one. */
    public static GroupBy ofCausesElsewhere(List<Axis> by, Scan scan, String report) {
        return new GroupBy(by, false, report, scan);
    }

    /** Groups reports by their own values and those of their causes. Includes reports without a cause, unless the filter selects causes. */
    public static GroupBy ofReports(List<Axis> by, Scan scan) {
        return new GroupBy(by, true, null, scan);
    }

    /** Names as a text, for definitions of figures. */
    public static String inWords(List<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private double possible() {
        return Arrays.stream(encodings).mapToDouble(AxisEncoding::size).reduce(1, (one, other) -> one * other);
    }

    private List<Integer> sizes() {
        return Arrays.stream(encodings).map(AxisEncoding::size).toList();
    }

    /** Keys of two groupings mean the same if this is equal. */
    private record CacheKey(List<Axis> by, boolean causeless, List<Integer> sizes, Object wording) {}

    /** Computes the key of a group from the numbers of its values. */
    private final class AxisKeys implements KeyExtractor {

        private final CacheKey cacheKey;

        AxisKeys(CacheKey cacheKey) {
            this.cacheKey = cacheKey;
        }

        @Override
        public @Nullable Object cacheKey() {
            return except == null ? cacheKey : null;
        }

        @Override
        public void extract(ScanRow report, KeySink keySink) {
            if (report.report().equals(except)) {
                return;
            }
            for (int cause = 0; cause < report.causes(); cause++) {
                visit(report, cause, 0, 0, keySink);
            }
            if (causeless && report.causes() == 0) {
                visit(report, -1, 0, 0, keySink);
            }
        }

        private void visit(ScanRow report, int cause, int axis, long key, KeySink keySink) {
            if (axis == encodings.length) {
                keySink.add(key);
                return;
            }
            AxisEncoding axisEncoding = encodings[axis];
            for (int value : cause < 0 ? report.values(axisEncoding) : report.values(axisEncoding, cause)) {
                visit(report, cause, axis + 1, key * axisEncoding.size() + value, keySink);
            }
        }
    }

    public GroupAggregator aggregator() {
        return aggregator;
    }

    /** The group with these values, one on each axis; an empty one if there is none. */
    public Group find(Map<Axis, @Nullable String> values) {
        long key = 0;
        for (int axis = 0; axis < encodings.length; axis++) {
            int number = encodings[axis].number(scan.current(by.get(axis), values.get(by.get(axis))));
            if (number < 0) {
                return Group.none();
            }
            key = key * encodings[axis].size() + number;
        }
        return aggregator.group(key);
    }

    /** All groups, after the scan. */
    public List<Group> all() {
        if (all == null) {
            all = aggregator.groups();
        }
        return all;
    }

    /** The only group if there are no axes. */
    public Group whole() {
        return aggregator.group(0);
    }

    /** The order of groups: by default those in most reports first. */
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

    /** The groups in most reports, largest first. */
    public List<Group> most(int limit) {
        return OffsetPage.first(all(), order(PatternSort.COUNT), limit);
    }

    /** The values of a group on each axis. */
    public Map<Axis, @Nullable String> values(Group group) {
        List<@Nullable String> values = new ArrayList<>();
        long rest = group.key();
        for (int axis = encodings.length - 1; axis >= 0; axis--) {
            values.add(encodings[axis].value((int) (rest % encodings[axis].size())));
            rest /= encodings[axis].size();
        }
        Collections.reverse(values);
        Map<Axis, @Nullable String> byAxis = new LinkedHashMap<>();
        for (int axis = 0; axis < encodings.length; axis++) {
            byAxis.put(by.get(axis), values.get(axis));
        }
        return byAxis;
    }
}
