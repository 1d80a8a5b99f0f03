package dev.debrief.query.figures;

import dev.debrief.api.figures.FigureQuery.ListIncidents;
import dev.debrief.api.figures.FigureQuery.Together;
import dev.debrief.api.figures.Lack;
import dev.debrief.query.analytics.aggregation.AxisEncoding;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupAggregator;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.ScanRow;
import dev.debrief.query.analytics.facts.Measurement.NotMeasured;
import dev.debrief.query.analytics.index.PackedDurations;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The incidents of a scan that a list shows. */
final class Chosen {

    private static final int NO_METRIC = -1;

    private final ListIncidents query;
    private final int metric;
    private final @Nullable AxisEncoding axis;
    private final int[] together;
    private final GroupAggregator incidents;

    Chosen(ListIncidents query, Scan scan) {
        this.query = query;
        Together values = query.together();
        this.axis = values == null ? null : scan.encoding(values.axis());
        this.together = values == null || axis == null
                ? new int[0]
                : values.values().stream()
                        .mapToInt(value -> axis.number(scan.current(values.axis(), value)))
                        .toArray();
        this.metric = query.metric() == null ? NO_METRIC : PackedDurations.place(query.metric());
        this.incidents = new GroupAggregator(
                (report, keys) -> {
                    if (isChosen(report) && hasAll(report)) {
                        keys.add(0);
                    }
                },
                1);
    }

    GroupAggregator incidents() {
        return incidents;
    }

    private boolean isChosen(ScanRow report) {
        boolean measured = metric == NO_METRIC || report.seconds(metric) >= 0;
        return switch (query.without()) {
            case null -> measured;
            case CAUSE -> measured && report.causes() == 0;
            case TIME -> measured && !report.isTimeKnown();
            case VALUE -> !measured && PackedDurations.lack(report.seconds(metric)) != NotMeasured.NOT_APPLICABLE;
        };
    }

    /** As co-occurrence counts: a report without a cause has no values. */
    private boolean hasAll(ScanRow report) {
        return axis == null || Arrays.stream(together).allMatch(value -> has(report, axis, value));
    }

    private static boolean has(ScanRow report, AxisEncoding axis, int value) {
        for (int cause = 0; cause < report.causes(); cause++) {
            if (Arrays.stream(report.values(axis, cause)).anyMatch(one -> one == value)) {
                return true;
            }
        }
        return false;
    }

    /** After the scan: the ids of the reports, latest first, or with values of a metric, longest first. */
    List<String> inOrder() {
        Group group = incidents.group(0);
        return metric == NO_METRIC || query.without() == Lack.VALUE ? group.latestFirst() : group.longestFirst(metric);
    }
}
