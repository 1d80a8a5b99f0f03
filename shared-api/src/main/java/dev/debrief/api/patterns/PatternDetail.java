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
 * One pattern, with what occurred.
 *
 * @param pattern null if nothing of it occurred
 * @param occurrences a page of them, the latest incident first
 * @param next the cursor of the next page, null on the last
 */
public record PatternDetail(
        Basis basis,
        @Nullable Pattern pattern,
        List<OccurrenceLine> occurrences,
        @Nullable String next) {

    /**
     * A cause in a report.
     *
     * @param at when the incident began
     * @param text its first 500 characters
     * @param category as it was classified
     * @param recordedAt when the cause was recorded first
     */
    public record OccurrenceLine(
            ReportId reportId,
            String title,
            Instant at,
            @Nullable Severity severity,
            List<String> services,
            List<String> teams,
            FindingId causeId,
            CauseKind kind,
            String text,
            CategoryId category,
            Instant recordedAt) {}
}
