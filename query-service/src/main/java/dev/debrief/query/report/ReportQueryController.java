package dev.debrief.query.report;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportPage;
import dev.debrief.api.report.ReportQuery.FindReadiness;
import dev.debrief.api.report.ReportQuery.FindReport;
import dev.debrief.api.report.ReportQuery.ListReports;
import dev.debrief.api.report.ReportView;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.EntityTags;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import dev.debrief.views.Cover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportQueryController {

    /** The name of no team. */
    private static final String NO_TEAM = "";

    private final Queries queries;

    ReportQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a report", description = "The present report, or the one at an earlier version or time.")
    ResponseEntity<ReportView> find(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestParam(defaultValue = "false") boolean byRole) {
        ReportView report = queries.ask(new FindReport(id, PointInTime.of(version, asOf, minVersion), byRole));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        return byRole
                ? response.body(report)
                : response.eTag(EntityTags.of(
                                report.version(),
                                report.analysis().taxonomyVersion(),
                                report.postmortem().policyVersion()))
                        .body(report);
    }

    @GetMapping("/{id}/readiness")
    @Operation(
            summary = "Check whether a report is ready for review",
            description = "Lists what the report still lacks, and what would improve it.")
    Readiness readiness(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        return queries.ask(new FindReadiness(id, PointInTime.of(version, asOf, minVersion)));
    }

    @GetMapping
    @Operation(
            summary = "List reports",
            description = "The matching reports at present, or at an earlier time or position.")
    ReportPage list(
            @RequestParam(defaultValue = "") List<IncidentStatus> status,
            @Parameter(description = "Only incidents that are still under way.") @RequestParam(defaultValue = "false")
                    boolean open,
            @RequestParam(defaultValue = "") List<Severity> severity,
            @RequestParam(defaultValue = "") List<IncidentType> type,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String team,
            @Parameter(description = "Only reports of the teams of the caller.") @RequestParam(defaultValue = "false")
                    boolean mine,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (position != null && asOf != null) {
            throw new BadParameterException("position", "can't be given together with asOf");
        }
        if (open && !status.isEmpty()) {
            throw new BadParameterException("open", "can't be given together with status");
        }
        if (mine && team != null) {
            throw new BadParameterException("mine", "can't be given together with team");
        }
        RequestParameters.rejectInverted(from, to);
        return queries.ask(new ListReports(
                open ? IncidentStatus.underWay() : status,
                severity,
                type,
                service,
                mine ? ofCaller() : Stream.ofNullable(team).toList(),
                from,
                to,
                PointInTime.bounded("position", position, Cover.POSITIONS),
                asOf,
                cursor,
                RequestParameters.limit(limit)));
    }

    /** Without a team, nothing is the caller's. */
    private static List<String> ofCaller() {
        Set<String> teams = Caller.current().teams();
        return teams.isEmpty() ? List.of(NO_TEAM) : List.copyOf(teams);
    }
}
