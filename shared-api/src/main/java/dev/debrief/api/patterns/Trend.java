package dev.debrief.api.patterns;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often patterns occurred, month by month.
 *
 * @param zone in which months begin
 * @param months of the period, those that it only touches included
 * @param reports all that match, by month: what the others are parts of
 * @param series the patterns that occurred most often, the first of them first
 * @param total how many patterns there are
 */
public record Trend(
        Basis basis, ZoneId zone, List<YearMonth> months, List<Long> reports, List<Series> series, long total) {

    /**
     * One pattern.
     *
     * @param byMonth in how many reports it occurred
     */
    public record Series(PatternId id, Map<Axis, @Nullable String> values, List<Long> byMonth, long reports) {}
}
