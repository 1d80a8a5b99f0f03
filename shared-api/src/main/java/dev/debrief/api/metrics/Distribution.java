package dev.debrief.api.metrics;

import org.jspecify.annotations.Nullable;

/**
 * How a metric is distributed over reports, in seconds. There is no mean: a few long incidents make it say nothing. Percentiles between
 * two values are interpolated (as {@code percentile_cont} of SQL does). Each report is in one of the counts.
 *
 * @param n how many have a value
 * @param missing how many lack a milestone it takes, although the incident is over
 * @param underWay how many lack the milestone at its end, as the incident is not over
 * @param invalid how many have milestones that contradict each other
 * @param notApplicable how many it has no meaning for: the time at a severity they were never rated
 * @param min null without values, like the following
 * @param p90 nine of ten take no longer
 */
public record Distribution(
        long n,
        long missing,
        long underWay,
        long invalid,
        long notApplicable,
        @Nullable Double min,
        @Nullable Double median,
        @Nullable Double p90,
        @Nullable Double max) {}
