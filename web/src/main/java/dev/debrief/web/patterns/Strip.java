package dev.debrief.web.patterns;

import dev.debrief.api.metrics.Distribution;
import dev.debrief.web.page.Spans;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A distribution drawn as a strip, in percent of its width: a thin line from the least to the most, a thick one from the median to the
 * 90th percentile. The scale is logarithmic, since times of minutes and of weeks stand side by side.
 *
 * @param median in words; empty without values, like those that follow
 */
record Strip(String x1, String x2, String from, String to, String least, String median, String p90, String most) {

    private static final Strip EMPTY = new Strip("0%", "0%", "0%", "0%", "", "", "", "");

    /** The scale that strips have in common. */
    record Scale(double least, double most) {

        static Scale of(Collection<Distribution> distributions) {
            return new Scale(
                    distributions.stream()
                            .map(Distribution::min)
                            .filter(Objects::nonNull)
                            .mapToDouble(Scale::log)
                            .min()
                            .orElse(0),
                    distributions.stream()
                            .map(Distribution::max)
                            .filter(Objects::nonNull)
                            .mapToDouble(Scale::log)
                            .max()
                            .orElse(0));
        }

        Strip strip(Distribution times) {
            return times.n() == 0
                    ? EMPTY
                    : new Strip(
                            at(times.min()),
                            at(times.max()),
                            at(times.median()),
                            at(times.p90()),
                            words(times.min()),
                            words(times.median()),
                            words(times.p90()),
                            words(times.max()));
        }

        private static double log(@Nullable Double seconds) {
            return Math.log(Math.max(1, seconds == null ? 1 : seconds));
        }

        /** Where a time is on the strip. */
        String at(@Nullable Double seconds) {
            double place = most > least ? (log(seconds) - least) / (most - least) : 0.5;
            return String.format(Locale.ROOT, "%.1f%%", 2 + 96 * place);
        }

        private static String words(@Nullable Double seconds) {
            return seconds == null ? "" : Spans.text(Duration.ofSeconds(Math.round(seconds)));
        }
    }
}
