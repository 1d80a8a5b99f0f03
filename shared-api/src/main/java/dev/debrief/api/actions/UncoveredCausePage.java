package dev.debrief.api.actions;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the root causes without an action item that covers them.
 *
 * @param items the root causes of this page, longest uncovered first
 * @param next cursor of the next page; null on the last page
 * @param position event store position that this list reflects; -1 before the first event
 * @see "R-80"
 */
public record UncoveredCausePage(
        List<UncoveredCause> items, @Nullable String next, long position) {

    /**
     * A root cause without an action item, or with cancelled and ineffective ones only.
     *
     * @param reportId report that names the cause
     * @param version report version at which this entry last changed
     * @param reportTitle title of the report
     * @param severity severity of the incident; null if not rated
     * @param teams names of the teams that own the report
     * @param cause identifier of the root cause within its report
     * @param text first 500 characters of the cause
     * @param primary true if it is the primary cause of the incident
     * @param category category of the cause, as recorded
     * @param categoryName names of that category, from the first level down
     * @param since since when no action item has covered the cause, in UTC
     */
    public record UncoveredCause(
            ReportId reportId,
            long version,
            String reportTitle,
            @Nullable Severity severity,
            List<String> teams,
            FindingId cause,
            String text,
            boolean primary,
            CategoryId category,
            String categoryName,
            Instant since) {

        /** The same cause with the name of its category. */
        public UncoveredCause named(String name) {
            return new UncoveredCause(
                    reportId, version, reportTitle, severity, teams, cause, text, primary, category, name, since);
        }
    }
}
