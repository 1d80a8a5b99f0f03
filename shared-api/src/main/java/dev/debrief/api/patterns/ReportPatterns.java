package dev.debrief.api.patterns;

import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the causes of a report were seen elsewhere, and how often, as far as the reader may see those reports.
 *
 * @param from since when incidents are looked at
 * @param position the place in the store this is as of
 */
public record ReportPatterns(ReportId reportId, long version, Instant from, List<Elsewhere> causes, long position)
        implements VersionedAnswer {

    /**
     * Where else there was a cause of the same category.
     *
     * @param category what the cause counts as today
     * @param text its first 500 characters
     * @param reports in how many other reports
     * @param samePlace in how many of these the incident affected one of the services of this report
     * @param earlier in how many of these the incident began before this one
     * @param reportIds the first 200 of them, the latest incident first
     */
    public record Elsewhere(
            FindingId causeId,
            CauseKind kind,
            String text,
            CategoryId category,
            PatternId patternId,
            long reports,
            long samePlace,
            long earlier,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            List<ReportId> reportIds) {}
}
