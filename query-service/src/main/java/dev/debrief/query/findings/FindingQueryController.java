package dev.debrief.query.findings;

import dev.debrief.api.findings.FindingPage;
import dev.debrief.api.findings.FindingQuery.ListFindings;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Findings", description = "The findings of a report, of every kind")
class FindingQueryController {

    private final Queries queries;

    FindingQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/reports/{id}/findings")
    @Operation(summary = "List the findings of a report", description = "In the order in which they were recorded.")
    FindingPage findings(
            @PathVariable ReportId id,
            @RequestParam(defaultValue = "") List<PartKind> kind,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestParam(defaultValue = "false") boolean byRole,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (!PartKind.FINDINGS.containsAll(kind)) {
            throw new BadParameterException(
                    "kind",
                    "must be one of "
                            + PartKind.FINDINGS.stream().map(PartKind::toString).collect(Collectors.joining(", ")));
        }
        return queries.ask(new ListFindings(
                id, PointInTime.of(version, asOf, minVersion), kind, byRole, cursor, RequestParameters.limit(limit)));
    }
}
