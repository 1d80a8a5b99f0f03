package dev.debrief.query.recurrence;

import dev.debrief.api.recurrence.RecurrencePage;
import dev.debrief.api.recurrence.RecurrenceQuery.AssessFixes;
import dev.debrief.api.recurrence.RecurrenceQuery.FindRecurrences;
import dev.debrief.api.recurrence.RecurrenceQuery.FixAssessment;
import dev.debrief.api.recurrence.RecurrenceQuery.ListRecurrences;
import dev.debrief.api.recurrence.ReportRecurrences;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Recurrences", description = "Causes that occurred again after a completed action item")
class RecurrenceQueryController {

    private final Queries queries;

    RecurrenceQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/recurrences")
    @Operation(
            summary = "List recurrences",
            description =
                    "Causes that occurred again after an action item that addressed them was completed. Latest first.")
    RecurrencePage list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String team,
            @Parameter(description = "Only causes of the category with this id.")
                    @RequestParam(required = false)
                    @Nullable
                    CategoryId category,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        RequestParameters.rejectInverted(from, to);
        return queries.ask(
                new ListRecurrences(service, team, category, from, to, asOf, cursor, RequestParameters.limit(limit)));
    }

    @GetMapping("/api/recurrences/rate")
    @Operation(
            summary = "Measure the recurrence rate of completed action items",
            description = "How many of the action items completed in the period prevented a recurrence, by type and"
                    + " category.")
    FixAssessment rate(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Instant asOf) {
        RequestParameters.rejectInverted(from, to);
        return queries.ask(new AssessFixes(from, to, team, asOf));
    }

    @GetMapping("/api/reports/{id}/recurrences")
    @Operation(
            summary = "List the recurrences of a report",
            description = "The recurrences of its causes, and the reports of which it is a recurrence.")
    ReportRecurrences ofReport(@PathVariable ReportId id) {
        return queries.ask(new FindRecurrences(id));
    }
}
