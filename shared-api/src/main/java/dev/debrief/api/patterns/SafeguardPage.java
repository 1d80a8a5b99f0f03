package dev.debrief.api.patterns;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often safeguards helped or failed, with a page of them as the reports describe them.
 *
 * @param basis what the figures cover
 * @param safeguard whether mitigators or barriers are listed
 * @param counts figures for each value, those in the most reports first; for all matching reports, whatever lines show
 * @param lines safeguards of the reports of this page, latest incident first
 * @param reports number of reports with a safeguard of the requested values
 * @param next cursor of the next page of lines; null on the last page
 */
public record SafeguardPage(
        Basis basis,
        Safeguard safeguard,
        List<SafeguardCount> counts,
        List<SafeguardLine> lines,
        long reports,
        @Nullable String next) {

    /**
     * How often safeguards with one value were named.
     *
     * @param value kind of the mitigator, or outcome of the barrier
     * @param count number of safeguards with this value
     * @param reports number of reports that name one
     * @param before number of such reports in the preceding period of the same length
     * @param share reports divided by all matching reports, 0 to 1
     * @param reportIds these reports, latest incident first; at most 200
     */
    public record SafeguardCount(
            String value, long count, long reports, long before, double share, List<ReportId> reportIds) {}

    /**
     * A safeguard as a report describes it.
     *
     * @param reportId report that names the safeguard
     * @param title title of the report
     * @param at when the incident began, in UTC
     * @param severity severity of the incident; null if not rated
     * @param services names of the affected services
     * @param teams names of the teams that own the report
     * @param findingId identifier of the mitigator or barrier within its report
     * @param value kind of the mitigator, or outcome of the barrier
     * @param text first 500 characters of the mitigator, or of what the barrier should have done
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
