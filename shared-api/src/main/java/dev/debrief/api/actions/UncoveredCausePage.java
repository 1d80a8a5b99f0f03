package dev.debrief.api.actions;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the root causes that nothing is done about.
 *
 * @param next the cursor of the next page, null on the last
 * @param position the place in the store this list is as of
 */
public record UncoveredCausePage(
        List<UncoveredCause> items, @Nullable String next, long position) {

    /**
     * A root cause without an action item that is to be done, or was done and not found to be in vain.
     *
     * @param version of the report at which what is listed here last changed
     * @param text its first 500 characters
     * @param category what it was held to be
     * @param since when it came to be uncovered
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
            Instant since) {}
}
