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
 * Where else the causes of a report occurred, in the reports that the reader may see.
 *
 * @param reportId the report whose causes are looked up
 * @param version current version of the report
 * @param from start of the period that is searched, in UTC; it ends now
 * @param causes one entry for each cause of the report
 * @param position event store position that this answer reflects; -1 before the first event
 * @see "R-64"
 */
public record ReportPatterns(ReportId reportId, long version, Instant from, List<Elsewhere> causes, long position)
        implements VersionedAnswer {

    /**
     * A cause of the report, and the other reports with a cause of the same category.
     *
     * @param causeId identifier of the cause within the report
     * @param kind root cause or contributing factor
     * @param text first 500 characters of the cause
     * @param category what the cause counts as in the taxonomy of today
     * @param categoryName names of that category, from the first level down
     * @param patternId pattern of all causes of this category
     * @param reports number of other reports with a cause of this category
     * @param samePlace how many of these incidents affected a service of this report
     * @param earlier how many of these incidents began before the incident of this report
     * @param firstSeen start of the earliest of these incidents, in UTC; null if there is none
     * @param lastSeen start of the latest of these incidents, in UTC; null if there is none
     * @param reportIds the other reports, latest incident first; at most 200
     */
    public record Elsewhere(
            FindingId causeId,
            CauseKind kind,
            String text,
            CategoryId category,
            String categoryName,
            PatternId patternId,
            long reports,
            long samePlace,
            long earlier,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            List<ReportId> reportIds) {}
}
