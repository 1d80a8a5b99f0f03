package dev.debrief.api.patterns;

import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of occurrences that share a value on each chosen axis.
 *
 * @param id identifier of the pattern, made of its values; the same in every period
 * @param values the shared value of each axis; null if not stated
 * @param names what people call these values: categories by their names from the first level down, others as they are
 * @param count number of occurrences in the period
 * @param reports number of reports with such an occurrence in the period
 * @param before number of such reports in the preceding period of the same length
 * @param change reports minus before
 * @param firstSeen start of the earliest incident in the period, in UTC
 * @param lastSeen start of the latest incident in the period, in UTC
 * @param services number of different services that these incidents affect
 * @param teams number of different teams that own these reports
 * @param daysBetween days between one incident and the next; null with fewer than two reports
 * @param link address of the occurrences in the same period, with the same filters and at the same position
 * @param reportIds these reports, latest incident first; as many as asked for, at most 200
 */
public record Pattern(
        PatternId id,
        Map<Axis, @Nullable String> values,
        Map<Axis, @Nullable String> names,
        long count,
        long reports,
        long before,
        long change,
        Instant firstSeen,
        Instant lastSeen,
        long services,
        long teams,
        @Nullable DaysBetween daysBetween,
        String link,
        List<ReportId> reportIds) {

    /**
     * The time from the start of one incident to the start of the next, in days.
     *
     * @param least shortest time, in days with fractions
     * @param median median time, in days with fractions
     * @param most longest time, in days with fractions
     */
    public record DaysBetween(double least, double median, double most) {}
}
