package dev.debrief.api.patterns;

import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Occurrences that share a value on each axis.
 *
 * @param id the same for ever, by what it has on each axis
 * @param values by axis; null where nothing is said
 * @param count how many occurrences
 * @param reports in how many reports
 * @param before in how many reports of the period before, as long as this one
 * @param change {@code reports - before}
 * @param services how many services are affected by these incidents
 * @param teams how many teams have these reports
 * @param daysBetween between one incident and the next; null of fewer than two
 * @param reportIds the reports behind it, the latest incident first, as many as were asked for: at most 200
 */
public record Pattern(
        PatternId id,
        Map<Axis, @Nullable String> values,
        long count,
        long reports,
        long before,
        long change,
        Instant firstSeen,
        Instant lastSeen,
        long services,
        long teams,
        @Nullable DaysBetween daysBetween,
        List<ReportId> reportIds) {

    /** How many days lie between one incident and the next. */
    public record DaysBetween(double least, double median, double most) {}
}
