package dev.debrief.query.updates;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.updates.UpdatePage;
import dev.debrief.api.updates.UpdateQuery.ListUpdates;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Updates")
class UpdateQueryController {

    private final Queries queries;

    UpdateQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/reports/{id}/updates")
    @Operation(summary = "List the updates of a report", description = "Latest first.")
    UpdatePage updates(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(
                new ListUpdates(id, PointInTime.of(version, asOf, minVersion), cursor, RequestParameters.limit(limit)));
    }
}
