package dev.debrief.api.patterns;

import dev.debrief.api.report.ReportId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of the past says today, where that is something else.
 *
 * @param then what was asked again
 * @param now the same question, today
 * @param differences a page of the patterns that differ, the largest differences first
 * @param total how many differ
 * @param same how many patterns do not
 * @param next the cursor of the next page, null on the last
 */
public record Restatement(
        Basis then,
        Basis now,
        List<Difference> differences,
        long total,
        long same,
        @Nullable String next) {

    /**
     * A pattern that occurred in other reports than was known then.
     *
     * @param added the reports it is now known to have occurred in, the first 200
     * @param gone those it is no longer held to have occurred in, the first 200
     */
    public record Difference(
            PatternId id,
            Map<Axis, @Nullable String> values,
            long reportsThen,
            long reportsNow,
            List<ReportId> added,
            List<ReportId> gone) {}
}
