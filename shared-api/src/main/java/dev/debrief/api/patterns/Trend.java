package dev.debrief.api.patterns;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often patterns occurred, month by month.
 *
 * @param basis what the figures cover
 * @param zone time zone in which months begin
 * @param months the months of the period, including those only partly in it
 * @param reports number of all matching reports, for each month
 * @param series the most frequent patterns, most reports first; no more than the limit of the query
 * @param total number of patterns, including those beyond the limit
 */
public record Trend(
        Basis basis, ZoneId zone, List<YearMonth> months, List<Long> reports, List<Series> series, long total) {

    /**
     * The monthly figures of one pattern.
     *
     * @param id identifier of the pattern
     * @param values the shared value of each axis; null if not stated
     * @param names what people call these values: categories by their names from the first level down, others as they are
     * @param link address of the occurrences in the same period, with the same filters and at the same position
     * @param byMonth number of reports with the pattern, for each month
     * @param reports number of reports with the pattern in the whole period
     */
    public record Series(
            PatternId id,
            Map<Axis, @Nullable String> values,
            Map<Axis, @Nullable String> names,
            String link,
            List<Long> byMonth,
            long reports) {}
}
