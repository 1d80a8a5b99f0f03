package dev.debrief.query.history;

import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryQuery.ListHistory;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "History")
class HistoryController {

    private final Queries queries;

    HistoryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/reports/{id}/history")
    @Operation(
            summary = "List the changes of a report",
            description = "Each change with its actor, time, old and new value, and reason.")
    HistoryPage history(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long minVersion,
            @Parameter(description = "The first version, inclusive.") @RequestParam(required = false) @Nullable
                    Long fromVersion,
            @Parameter(description = "The last version, inclusive.") @RequestParam(required = false) @Nullable
                    Long toVersion,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String actor,
            @Parameter(description = "Only changes of these parts. Repeat the parameter for several values.")
                    @RequestParam(defaultValue = "")
                    List<PartKind> part,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListHistory(
                id, minVersion, fromVersion, toVersion, from, to, actor, part, cursor, RequestParameters.limit(limit)));
    }
}
