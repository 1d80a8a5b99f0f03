package dev.debrief.query.figures;

import dev.debrief.api.figures.FigureQuery.ListIncidents;
import dev.debrief.api.figures.Lack;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupAggregator;
import dev.debrief.query.analytics.aggregation.ScanRow;
import dev.debrief.query.analytics.facts.Measurement.NotMeasured;
import dev.debrief.query.analytics.index.PackedDurations;
import java.util.List;

/** The incidents of a scan that a list shows. */
final class Chosen {

    private static final int NO_METRIC = -1;

    private final ListIncidents query;
    private final int metric;
    private final GroupAggregator incidents;

    Chosen(ListIncidents query) {
        this.query = query;
        this.metric = query.metric() == null ? NO_METRIC : PackedDurations.place(query.metric());
        this.incidents = new GroupAggregator(
                (report, keys) -> {
                    if (isChosen(report)) {
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

    /** After the scan: the ids of the reports, latest first, or with values of a metric, longest first. */
    List<String> inOrder() {
        Group group = incidents.group(0);
        return metric == NO_METRIC || query.without() == Lack.VALUE ? group.latestFirst() : group.longestFirst(metric);
    }
}
