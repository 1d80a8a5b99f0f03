package dev.debrief.api.metrics;

import org.jspecify.annotations.Nullable;

/**
 * How a metric is distributed over reports, in seconds. Each report is in exactly one of the five counts. There is no mean, because a few
 * long incidents distort it. Percentiles between two values are interpolated, as percentile_cont of SQL does.
 *
 * @param n number of reports with a value
 * @param missing reports without a needed milestone, although the incident is over
 * @param underWay reports without the end milestone, because the incident is not over
 * @param invalid reports whose end milestone lies before the start milestone
 * @param notApplicable reports that the metric does not apply to, as their incident never had that severity
 * @param min smallest value in seconds; null without values
 * @param median median in seconds; null without values
 * @param p90 90th percentile in seconds; null without values
 * @param max largest value in seconds; null without values
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
