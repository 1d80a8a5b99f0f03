package dev.debrief.api.patterns;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which safeguards helped, or failed, and how often.
 *
 * @param counts by what tells them apart, those in the most reports first; of all that match, whatever {@code lines} are asked for
 * @param lines those of the reports of this page, the latest incident first
 * @param reports how many reports name one of those that lines are asked for
 * @param next where the next page of lines begins, null on the last
 */
public record SafeguardPage(
        Basis basis,
        Safeguard safeguard,
        List<SafeguardCount> counts,
        List<SafeguardLine> lines,
        long reports,
        @Nullable String next) {

    /**
     * How often one was named.
     *
     * @param value the kind of the mitigator, or what became of the barrier
     * @param count how many were named
     * @param reports in how many reports
     * @param before in how many of the period before, which is as long
     * @param share {@code reports} of all that match, 0 to 1
     * @param reportIds the first 200 of them, the latest incident first
     */
    public record SafeguardCount(
            String value, long count, long reports, long before, double share, List<ReportId> reportIds) {}

    /**
     * One of them, in the words of the report.
     *
     * @param at when the incident began
     * @param text its first 500 characters
     */
    public record SafeguardLine(
            ReportId reportId,
            String title,
            Instant at,
            @Nullable Severity severity,
            List<String> services,
            List<String> teams,
            FindingId findingId,
            String value,
            String text) {}
}
