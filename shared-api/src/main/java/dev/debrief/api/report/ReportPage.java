package dev.debrief.api.report;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.scope.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of reports, latest incident first.
 *
 * @param items reports on this page
 * @param next cursor of the next page; null on the last page
 * @param position position in the event store of this list; a query at this position always returns the same list
 */
public record ReportPage(List<ListedReport> items, @Nullable String next, long position) {

    /**
     * A report in the list.
     *
     * @param id id of the report
     * @param version version of the report at which a listed value last changed
     * @param title title of the report
     * @param type kind of incident that the report describes
     * @param status current status of the incident
     * @param severity severity of the incident; null if an imported incident has no rating yet
     * @param services services, departments and customer groups that the incident affects
     * @param teams names of the teams that own the report
     * @param at time by which the list is ordered, in UTC: the start of the incident; if only its day is known, the beginning of that
     *     day; if nothing is known, the declaration
     * @param impactStarted start of the incident in UTC; null if it is not known
     * @param occurredOn day of the incident in its own zone; null if it is not recorded
     * @param declaredAt time at which the incident was declared in Debrief, in UTC
     */
    public record ListedReport(
            ReportId id,
            long version,
            String title,
            IncidentType type,
            IncidentStatus status,
            @Nullable Severity severity,
            List<Service> services,
            List<String> teams,
            Instant at,
            @Nullable Instant impactStarted,
            @Nullable LocalDate occurredOn,
            Instant declaredAt) {}
}
