package dev.debrief.api.metrics;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What response times as of then are today, where that is something else.
 *
 * @param differences those of all reports first, then by group
 * @param same how many distributions are the same
 */
public record ResponseRestatement(Basis then, Basis now, List<RestatedDistribution> differences, long same) {

    /**
     * A distribution that is another one today.
     *
     * @param values of the group; null for all reports
     * @param then null if there was no such group
     * @param now null if there is none any more
     */
    public record RestatedDistribution(
            @Nullable Map<Axis, @Nullable String> values,
            ResponseMetric metric,
            @Nullable Distribution then,
            @Nullable Distribution now) {}
}
