package dev.debrief.api.patterns;

import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pattern with a page of its occurrences.
 *
 * @param basis what the figures cover
 * @param pattern figures of the pattern; null if it has no occurrence in the period
 * @param occurrences the occurrences of this page, latest incident first
 * @param next cursor of the next page; null on the last page
 */
public record PatternDetail(
        Basis basis,
        @Nullable Pattern pattern,
        List<OccurrenceLine> occurrences,
        @Nullable String next) {

    /**
     * A cause that a report names.
     *
     * @param reportId report that names the cause
     * @param title title of the report
     * @param at when the incident began, in UTC; if that is not recorded, the earliest time that is
     * @param timeKnown whether it is recorded when the incident began
     * @param severity severity of the incident; null if not rated
     * @param services names of the affected services
     * @param teams names of the teams that own the report
     * @param causeId identifier of the cause within its report
     * @param kind root cause or contributing factor
     * @param text first 500 characters of the cause
     * @param category category of the cause, as recorded
     * @param categoryName names of that category, from the first level down
     * @param recordedAt when the cause was first recorded, in UTC
     */
    public record OccurrenceLine(
            ReportId reportId,
            String title,
            Instant at,
            boolean timeKnown,
            @Nullable Severity severity,
            List<String> services,
            List<String> teams,
            FindingId causeId,
            CauseKind kind,
            String text,
            CategoryId category,
            String categoryName,
            Instant recordedAt) {}
}
