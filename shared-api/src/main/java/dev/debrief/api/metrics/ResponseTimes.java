package dev.debrief.api.metrics;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the response to incidents took.
 *
 * @param metrics those that were asked for, with their definitions
 * @param all of all reports, by the name of the metric
 * @param groups by the axes that were asked for, those of most reports first
 * @param total how many groups there are
 * @param next where the next page begins, null on the last
 */
public record ResponseTimes(
        Basis basis,
        List<Defined> metrics,
        Map<ResponseMetric, Distribution> all,
        List<Grouped> groups,
        long total,
        @Nullable String next) {

    /**
     * What a metric measures.
     *
     * @param unit of all figures of it
     */
    public record Defined(ResponseMetric metric, String definition, String unit) {

        public static Defined of(ResponseMetric metric) {
            return new Defined(metric, metric.definition(), "seconds");
        }
    }

    /**
     * Reports that have something in common.
     *
     * @param values what, on each axis; null where nothing is said
     * @param reports how many
     */
    public record Grouped(Map<Axis, @Nullable String> values, long reports, Map<ResponseMetric, Distribution> times) {}
}
