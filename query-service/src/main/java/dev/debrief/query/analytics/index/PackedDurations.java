package dev.debrief.query.analytics.index;

import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.query.analytics.facts.Measurement;
import dev.debrief.query.analytics.facts.Measurement.Measured;
import dev.debrief.query.analytics.facts.Measurement.NotMeasured;
import dev.debrief.query.analytics.facts.ResponseCourse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the response to an incident took, by every metric. As there are many incidents, in one number each. */
public final class PackedDurations {

    private static final List<ResponseMetric> METRICS = List.of(ResponseMetric.values());
    private static final List<NotMeasured> LACKS = List.of(NotMeasured.values());

    /** Most incidents that are under way look like this. */
    private static final PackedDurations NONE = new PackedDurations(numbers(ResponseCourse.UNKNOWN));

    /** Seconds; where something lacks, what, as a negative number. */
    private final int[] numbers;

    private PackedDurations(int[] numbers) {
        this.numbers = numbers;
    }

    /** @param before what is given again, where nothing changed: most changes are none of the course */
    static PackedDurations of(@Nullable ResponseCourse responseCourse, @Nullable PackedDurations before) {
        int[] numbers = numbers(responseCourse == null ? ResponseCourse.UNKNOWN : responseCourse);
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
            case NotMeasured notMeasured -> -1 - LACKS.indexOf(notMeasured);
        };
    }

    /** Where a metric is found among the others. */
    public static int place(ResponseMetric metric) {
        return METRICS.indexOf(metric);
    }

    /** Seconds; if negative, {@link #lack} tells why there are none. */
    public int at(int place) {
        return numbers[place];
    }

    public static NotMeasured lack(int number) {
        return LACKS.get(-1 - number);
    }
}
