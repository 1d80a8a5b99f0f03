package dev.debrief.query.metrics;

import dev.debrief.api.metrics.Distribution;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.facts.Measurement.NotMeasured;
import dev.debrief.query.analytics.index.PackedDurations;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.jspecify.annotations.Nullable;

/** Computes the distributions of metrics over the reports of a group. */
final class Distributions {

    private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

    private Distributions() {}

    static Map<ResponseMetric, Distribution> of(Group group, List<ResponseMetric> metrics) {
        Map<ResponseMetric, Distribution> all = new EnumMap<>(ResponseMetric.class);
        metrics.forEach(metric -> all.put(metric, of(group, metric)));
        return all;
    }

    static Distribution of(Group group, ResponseMetric metric) {
        return of(group, IntStream.range(0, group.reports()).toArray(), metric);
    }

    /** The distribution over some of its reports. */
    static Distribution of(Group group, int[] reports, ResponseMetric metric) {
        int place = PackedDurations.place(metric);
        int[] seconds = new int[reports.length];
        int n = 0;
        Map<NotMeasured, Long> lacks = new EnumMap<>(NotMeasured.class);
        for (int report : reports) {
            int number = group.times(report).at(place);
            if (number < 0) {
                lacks.merge(PackedDurations.lack(number), 1L, Long::sum);
            } else {
                seconds[n++] = number;
            }
        }
        double[] figures = QUANTILE.evaluate(Arrays.copyOf(seconds, n), 0, 0.5, 0.9, 1);
        return new Distribution(
                n,
                lacks.getOrDefault(NotMeasured.MISSING, 0L),
                lacks.getOrDefault(NotMeasured.UNDER_WAY, 0L),
                lacks.getOrDefault(NotMeasured.INVALID, 0L),
                lacks.getOrDefault(NotMeasured.NOT_APPLICABLE, 0L),
                rounded(figures[0]),
                rounded(figures[1]),
                rounded(figures[2]),
                rounded(figures[3]));
    }

    /** Rounded to milliseconds: an interpolated value has more digits than are exact. */
    private static @Nullable Double rounded(double figure) {
        return Double.isNaN(figure) ? null : Math.round(figure * 1000) / 1000.0;
    }
}
