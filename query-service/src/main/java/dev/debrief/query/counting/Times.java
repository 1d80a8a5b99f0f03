package dev.debrief.query.counting;

import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.query.facts.Course;
import dev.debrief.query.facts.Measured;
import dev.debrief.query.facts.Measured.Lack;
import dev.debrief.query.facts.Measured.Took;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the response to an incident took, by every metric. As there are many incidents, in one number each. */
public final class Times {

    private static final List<ResponseMetric> METRICS = List.of(ResponseMetric.values());
    private static final List<Lack> LACKS = List.of(Lack.values());

    /** Most incidents that are under way look like this. */
    private static final Times NONE = new Times(numbers(Course.UNKNOWN));

    /** Seconds; where something lacks, what, as a negative number. */
    private final int[] numbers;

    private Times(int[] numbers) {
        this.numbers = numbers;
    }

    /** @param before what is given again, where nothing changed: most changes are none of the course */
    static Times of(@Nullable Course course, @Nullable Times before) {
        int[] numbers = numbers(course == null ? Course.UNKNOWN : course);
        if (before != null && Arrays.equals(numbers, before.numbers)) {
            return before;
        }
        return Arrays.equals(numbers, NONE.numbers) ? NONE : new Times(numbers);
    }

    private static int[] numbers(Course course) {
        return METRICS.stream()
                .mapToInt(metric -> number(course.measure(metric)))
                .toArray();
    }

    private static int number(Measured measured) {
        return switch (measured) {
            case Took took -> (int) Math.min(took.duration().toSeconds(), Integer.MAX_VALUE);
            case Lack lack -> -1 - LACKS.indexOf(lack);
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

    public static Lack lack(int number) {
        return LACKS.get(-1 - number);
    }
}
