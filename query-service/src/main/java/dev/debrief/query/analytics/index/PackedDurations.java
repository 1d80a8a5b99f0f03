package dev.debrief.query.analytics.index;

import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.query.analytics.facts.Measurement;
import dev.debrief.query.analytics.facts.Measurement.Measured;
import dev.debrief.query.analytics.facts.Measurement.NotMeasured;
import dev.debrief.query.analytics.facts.ResponseCourse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response times of an incident by all metrics, each packed into one number to save memory. */
public final class PackedDurations {

    private static final List<ResponseMetric> METRICS = List.of(ResponseMetric.values());
    private static final List<NotMeasured> REASONS = List.of(NotMeasured.values());

    /** Shared by most incidents that are under way. */
    private static final PackedDurations NONE = new PackedDurations(numbers(ResponseCourse.UNKNOWN));

    /** Seconds, or the reason why there is no duration as a negative number. */
    private final int[] numbers;

    private PackedDurations(int[] numbers) {
        this.numbers = numbers;
    }

    /** @param before is returned again if the durations are the same, as most events do not change them */
    static PackedDurations of(ResponseCourse responseCourse, @Nullable PackedDurations before) {
        int[] numbers = numbers(responseCourse);
        if (before != null && Arrays.equals(numbers, before.numbers)) {
            return before;
        }
        return Arrays.equals(numbers, NONE.numbers) ? NONE : new PackedDurations(numbers);
    }

    private static int[] numbers(ResponseCourse responseCourse) {
        return METRICS.stream()
                .mapToInt(metric -> number(responseCourse.measure(metric)))
                .toArray();
    }

    private static int number(Measurement measurement) {
        return switch (measurement) {
            case Measured measured -> (int) Math.min(measured.duration().toSeconds(), Integer.MAX_VALUE);
            case NotMeasured notMeasured -> -1 - REASONS.indexOf(notMeasured);
        };
    }

    /** The index of a metric. */
    public static int place(ResponseMetric metric) {
        return METRICS.indexOf(metric);
    }

    /** Seconds; if negative, see {@link #lack}. */
    public int at(int place) {
        return numbers[place];
    }

    public static NotMeasured lack(int number) {
        return REASONS.get(-1 - number);
    }
}
