package dev.debrief.api.metrics;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the response to incidents took.
 *
 * @param basis what the figures cover
 * @param metrics the requested metrics with their definitions
 * @param all distribution over all matching reports, by metric
 * @param groups the groups of this page, most reports first; empty without groupBy
 * @param total number of groups on all pages
 * @param next cursor of the next page; null on the last page
 */
public record ResponseTimes(
        Basis basis,
        List<Defined> metrics,
        Map<ResponseMetric, Distribution> all,
        List<Grouped> groups,
        long total,
        @Nullable String next) {

    /**
     * A metric with its definition.
     *
     * @param metric name of the metric
     * @param definition what the metric measures, in one or two sentences
     * @param unit unit of all figures of this metric: seconds
     */
    public record Defined(ResponseMetric metric, String definition, String unit) {

        public static Defined of(ResponseMetric metric) {
            return new Defined(metric, metric.definition(), "seconds");
        }
    }

    /**
     * The response times of the reports that share a value on each axis.
     *
     * @param values the shared value of each axis; null if not stated
     * @param reports number of reports in the group
     * @param times distribution over the reports of the group, by metric
     */
    public record Grouped(Map<Axis, @Nullable String> values, long reports, Map<ResponseMetric, Distribution> times) {}
}
