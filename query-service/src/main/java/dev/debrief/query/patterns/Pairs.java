package dev.debrief.query.patterns;

import dev.debrief.query.analytics.aggregation.AxisEncoding;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupAggregator;
import dev.debrief.query.analytics.aggregation.KeyExtractor;
import dev.debrief.query.analytics.aggregation.ScanRow;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts pairs of values of an axis that occur in the same reports. */
final class Pairs implements KeyExtractor {

    private final AxisEncoding axisEncoding;
    private final GroupAggregator aggregator;
    private final Set<Integer> values = new TreeSet<>();

    Pairs(AxisEncoding axisEncoding) {
        this.axisEncoding = axisEncoding;
        this.aggregator = new GroupAggregator(this, (double) axisEncoding.size() * axisEncoding.size());
    }

    GroupAggregator aggregator() {
        return aggregator;
    }

    @Override
    public void extract(ScanRow report, KeySink keySink) {
        values.clear();
        for (int cause = 0; cause < report.causes(); cause++) {
            for (int value : report.values(axisEncoding, cause)) {
                values.add(value);
            }
        }
        for (int one : values) {
            for (int other : values) {
                if (one < other) {
                    keySink.add((long) one * axisEncoding.size() + other);
                }
            }
        }
    }

    List<Group> all() {
        return aggregator.groups();
    }

    int one(Group pair) {
        return (int) (pair.key() / axisEncoding.size());
    }

    int other(Group pair) {
        return (int) (pair.key() % axisEncoding.size());
    }
}
