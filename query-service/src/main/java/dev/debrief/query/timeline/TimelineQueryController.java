package dev.debrief.query.timeline;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.timeline.TimelinePage;
import dev.debrief.api.timeline.TimelineQuery.ListTimeline;
import dev.debrief.query.support.PointInTime;
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
@Tag(name = "Timeline")
class TimelineQueryController {

    private final Queries queries;

    TimelineQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/reports/{id}/timeline")
    @Operation(
            summary = "List the timeline of a report",
            description = "The timeline events in the order in which they happened.")
    TimelinePage timeline(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestParam(defaultValue = "") List<TimelineKind> kind,
            @Parameter(description = "Only key events, the major developments.") @RequestParam(defaultValue = "false")
                    boolean key,
            @Parameter(description = "Include withdrawn events.") @RequestParam(defaultValue = "false")
                    boolean withdrawn,
            @RequestParam(defaultValue = "false") boolean byRole,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.ask(new ListTimeline(
                id,
                PointInTime.of(version, asOf, minVersion),
                kind,
                key,
                withdrawn,
                byRole,
                cursor,
                RequestParameters.limit(limit)));
    }
}
