package dev.debrief.api.patterns;

import dev.debrief.api.report.ReportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Causes that are named by the same reports.
 *
 * @param pairs a page of them, those in most reports first
 * @param total how many there are
 * @param next the cursor of the next page, null on the last
 */
public record CoOccurrencePage(
        Basis basis,
        Axis axis,
        List<Pair> pairs,
        long total,
        @Nullable String next) {

    /**
     * Two values that occur together.
     *
     * @param one comes first in the alphabet; null where nothing is said
     * @param reports in how many both occur
     * @param reportsWithOne in how many the one does, with or without the other
     * @param lift how many times as many reports as there would be if the two had nothing to do with each other
     * @param reportIds the reports with both, the latest incident first, the first 200
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
