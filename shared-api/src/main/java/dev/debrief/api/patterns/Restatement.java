package dev.debrief.api.patterns;

import dev.debrief.api.report.ReportId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of an earlier answer differ from the figures of today.
 *
 * @param then what the earlier figures cover
 * @param now what the figures of today cover
 * @param differences the patterns of this page that differ, largest difference first
 * @param total number of patterns that differ, on all pages
 * @param same number of patterns that do not differ
 * @param next cursor of the next page; null on the last page
 */
public record Restatement(
        Basis then,
        Basis now,
        List<Difference> differences,
        long total,
        long same,
        @Nullable String next) {

    /**
     * A pattern whose reports today differ from those known at the earlier position.
     *
     * @param id identifier of the pattern
     * @param values the shared value of each axis; null if not stated
     * @param reportsThen number of reports at the earlier position
     * @param reportsNow number of reports today
     * @param added reports that were added since; at most 200
     * @param gone reports that are no longer part of the pattern; at most 200
     */
    public record Difference(
            PatternId id,
            Map<Axis, @Nullable String> values,
            long reportsThen,
            long reportsNow,
            List<ReportId> added,
            List<ReportId> gone) {}
}
