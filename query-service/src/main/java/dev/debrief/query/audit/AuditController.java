package dev.debrief.query.audit;

import dev.debrief.api.audit.AuditQuery.AccessPage;
import dev.debrief.api.audit.AuditQuery.ListAccesses;
import dev.debrief.api.audit.AuditQuery.ListChanges;
import dev.debrief.api.audit.AuditQuery.ListRestrictions;
import dev.debrief.api.audit.AuditQuery.RestrictionPage;
import dev.debrief.api.audit.ReportChangePage;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.AUDITORS)
@RequestMapping("/api/audit")
@Tag(name = "Audit")
class AuditController {

    private final Queries queries;

    AuditController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/changes")
    @Operation(
            summary = "List changes of all reports",
            description = "Who changed what in any report, when and why. The last recorded first.")
    ReportChangePage changes(
            @Parameter(description = "Only changes of the report with this id.")
                    @RequestParam(required = false)
                    @Nullable
                    ReportId report,
            @RequestParam(required = false) @Nullable String actor,
            @Parameter(description = "Only changes of these parts. Repeat the parameter for several values.")
                    @RequestParam(defaultValue = "")
                    List<PartKind> part,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        RequestParameters.rejectInverted(from, to);
        return queries.ask(new ListChanges(report, actor, part, from, to, cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/accesses")
    @Operation(
            summary = "List accesses to restricted reports",
            description = "Who read which version of a restricted report, when, and by which query. Latest first.")
    AccessPage accesses(
            @Parameter(description = "Only accesses to the report with this id.")
                    @RequestParam(required = false)
                    @Nullable
                    ReportId report,
            @Parameter(description = "Only accesses by the person or client with this id.")
                    @RequestParam(required = false)
                    @Nullable
                    String reader,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListAccesses(report, reader, from, to, cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/restrictions")
    @Operation(
            summary = "List restricted reports",
            description = "The current restrictions: for whom, why, since when and by whom.")
    RestrictionPage restrictions(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListRestrictions(cursor, RequestParameters.limit(limit)));
    }
}
