package dev.debrief.api.report;

import dev.debrief.api.Query;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries for one report or for the list of reports. */
public sealed interface ReportQuery {

    /** @param byRole whether people are shown by their role instead of their name */
    record FindReport(ReportId reportId, AsOf asOf, boolean byRole)
            implements ReportQuery, ReportScopedQuery, Query<ReportView> {}

    /** What still keeps a report from review. */
    record FindReadiness(ReportId reportId, AsOf asOf) implements ReportQuery, ReportScopedQuery, Query<Readiness> {}

    /**
     * The reports that match every criterion given, latest incident first, now or as they were listed at a position or an
     * instant. The pages of one listing are all as of the same position.
     *
     * @param service the exact name of an affected service
     * @param teams the exact names of teams, of which one owns the report; empty for any
     * @param from the earliest time of the incident, inclusive
     * @param to the latest time of the incident, exclusive
     * @param position as of this place in the store; at most one of this and {@code asOf} is given
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListReports(
            List<IncidentStatus> status,
            List<Severity> severity,
            List<IncidentType> type,
            @Nullable String service,
            List<String> teams,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long position,
            @Nullable Instant asOf,
            @Nullable String cursor,
            int limit)
            implements ReportQuery, Query<ReportPage> {

        /** The reports of all teams. */
        public ListReports(
                List<IncidentStatus> status,
                List<Severity> severity,
                List<IncidentType> type,
                @Nullable String service,
                @Nullable Instant from,
                @Nullable Instant to,
                @Nullable Long position,
                @Nullable Instant asOf,
                @Nullable String cursor,
                int limit) {
            this(status, severity, type, service, List.of(), from, to, position, asOf, cursor, limit);
        }
    }
}
