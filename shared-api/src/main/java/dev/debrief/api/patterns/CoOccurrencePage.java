package dev.debrief.api.patterns;

import dev.debrief.api.report.ReportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of values that occur in the same reports.
 *
 * @param basis what the figures cover
 * @param axis the axis that the values belong to
 * @param pairs the pairs of this page, those in the most reports first
 * @param total number of pairs on all pages
 * @param next cursor of the next page; null on the last page
 */
public record CoOccurrencePage(
        Basis basis,
        Axis axis,
        List<Pair> pairs,
        long total,
        @Nullable String next) {

    /**
     * Two values that occur in the same reports.
     *
     * @param one the value that comes first alphabetically; null if not stated
     * @param other the other value
     * @param reports number of reports with both values
     * @param reportsWithOne number of reports with the first value, with or without the other
     * @param reportsWithOther number of reports with the other value, with or without the first
     * @param lift reports divided by the number expected by chance; above 1 means more often than chance
     * @param reportIds reports with both values, latest incident first; at most 200
     */
    public record Pair(
            @Nullable String one,
            @Nullable String other,
            long reports,
            long reportsWithOne,
            long reportsWithOther,
            double lift,
            List<ReportId> reportIds) {}
}
