package dev.debrief.api.metrics;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the response times of an earlier answer differ from those of today.
 *
 * @param then what the earlier figures cover
 * @param now what the figures of today cover
 * @param differences distributions that differ: those of all reports first, then by group
 * @param same number of distributions that do not differ
 */
public record ResponseRestatement(Basis then, Basis now, List<RestatedDistribution> differences, long same) {

    /**
     * A distribution that differs today.
     *
     * @param values values of the group by axis; null for all reports together
     * @param metric the metric that differs
     * @param then earlier distribution; null if the group did not exist
     * @param now distribution of today; null if the group no longer exists
     */
    public record RestatedDistribution(
            @Nullable Map<Axis, @Nullable String> values,
            ResponseMetric metric,
            @Nullable Distribution then,
            @Nullable Distribution now) {}
}
