package dev.debrief.query.metrics;

import dev.debrief.api.metrics.Distribution;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.query.counting.Group;
import dev.debrief.query.counting.Times;
import dev.debrief.query.facts.Measured.Lack;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How metrics are distributed over the reports of a group. */
final class Distributions {

    private Distributions() {}

    static Map<ResponseMetric, Distribution> of(Group group, List<ResponseMetric> metrics) {
        Map<ResponseMetric, Distribution> all = new EnumMap<>(ResponseMetric.class);
        metrics.forEach(metric -> all.put(metric, of(group, metric)));
        return all;
    }

    static Distribution of(Group group, ResponseMetric metric) {
        return of(group, 0, group.reports(), metric);
    }

    /** Of some of its reports, which come in the order of their incidents. */
    static Distribution of(Group group, int first, int end, ResponseMetric metric) {
        int place = Times.place(metric);
        int[] seconds = new int[end - first];
        int n = 0;
        Map<Lack, Long> lacks = new EnumMap<>(Lack.class);
        for (int report = first; report < end; report++) {
            int number = group.times(report).at(place);
            if (number < 0) {
                lacks.merge(Times.lack(number), 1L, Long::sum);
            } else {
                seconds[n++] = number;
            }
        }
        int[] values = Arrays.copyOf(seconds, n);
        Arrays.sort(values);
        return new Distribution(
                n,
                lacks.getOrDefault(Lack.MISSING, 0L),
                lacks.getOrDefault(Lack.UNDER_WAY, 0L),
                lacks.getOrDefault(Lack.INVALID, 0L),
                lacks.getOrDefault(Lack.NOT_APPLICABLE, 0L),
                percentile(values, 0),
                percentile(values, 50),
                percentile(values, 90),
                percentile(values, 100));
    }

    /** Between two values, as far from each as the percentage says. In whole numbers, as long as can be: 0.9 is none in binary. */
    private static @Nullable Double percentile(int[] sorted, int percent) {
        if (sorted.length == 0) {
            return null;
        }
        long hundredths = percent * (sorted.length - 1L);
        int place = (int) (hundredths / 100);
        int below = sorted[place];
        int above = sorted[Math.min(place + 1, sorted.length - 1)];
        return below + ((long) above - below) * (hundredths % 100) / 100.0;
    }
}
