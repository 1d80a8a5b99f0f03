package dev.debrief.api.report;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.scope.Service;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of reports.
 *
 * @param position the place in the store this list is as of: asked again for it, the answer is the same
 * @param next the cursor of the next page, null on the last
 */
public record ReportPage(List<ListedReport> items, @Nullable String next, long position) {

    /**
     * A report in a list.
     *
     * @param version the version at which what is listed here last changed
     * @param at when the incident began, or was declared where that is not known
     */
    public record ListedReport(
            ReportId id,
            long version,
            String title,
            IncidentType type,
            IncidentStatus status,
            @Nullable Severity severity,
            List<Service> services,
            Instant at,
            Instant declaredAt) {}
}
