package dev.debrief.query.metrics;

import dev.debrief.api.Identity;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.metrics.DetectionQuality;
import dev.debrief.api.metrics.DetectionQuality.DetectionMonth;
import dev.debrief.api.metrics.DetectionQuality.Found;
import dev.debrief.api.metrics.MetricQuery.FindDetectionQuality;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import dev.debrief.query.analytics.aggregation.Calendar;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures how incidents were detected. */
@Component
class DetectionQueryHandler {

    private static final ResponseMetric METRIC = ResponseMetric.TIME_TO_DETECT;

    private final Scans scans;

    DetectionQueryHandler(Scans scans) {
        this.scans = scans;
    }

    @QueryHandler
    DetectionQuality answer(FindDetectionQuality query, Identity reader) {
        Scan scan = scans.at(query.of(), reader, null);
        GroupBy all = GroupBy.ofReports(List.of(), scan);
        GroupBy apart = GroupBy.ofReports(List.of(Axis.DETECTION), scan);
        Basis basis = scan.basis(
                "Reports by how the incident was detected and by the month in which it began, in %s."
                        .formatted(query.zone()),
                scan.count(apart.aggregator(), all.aggregator()));
        Shares shares = new Shares(
                all.whole(), new Calendar(query.of().from(), query.of().to(), query.zone()));
        return new DetectionQuality(
                basis,
                METRIC.definition(),
                query.zone(),
                shares.of(null, all.whole()),
                apart.most(Integer.MAX_VALUE).stream()
                        .map(group -> shares.of(method(apart.values(group).get(Axis.DETECTION)), group))
                        .toList());
    }

    private static @Nullable DetectionMethod method(@Nullable String value) {
        return Arrays.stream(DetectionMethod.values())
                .filter(method -> method.toString().equals(value))
                .findFirst()
                .orElse(null);
    }

    /** Computes the share of each detection method. */
    private record Shares(Group all, Calendar calendar) {

        Found of(@Nullable DetectionMethod method, Group group) {
            List<int[]> reports = calendar.reports(group);
            List<Long> whole = calendar.counts(all);
            List<DetectionMonth> months = new ArrayList<>();
            for (int month = 0; month < reports.size(); month++) {
                int[] began = reports.get(month);
                months.add(new DetectionMonth(
                        calendar.months().get(month),
                        began.length,
                        share(began.length, whole.get(month)),
                        Distributions.of(group, began, METRIC)));
            }
            return new Found(
                    method,
                    group.reports(),
                    share(group.reports(), all.reports()),
                    Distributions.of(group, METRIC),
                    months);
        }

        private static @Nullable Double share(long part, long whole) {
            return whole == 0 ? null : (double) part / whole;
        }
    }
}
