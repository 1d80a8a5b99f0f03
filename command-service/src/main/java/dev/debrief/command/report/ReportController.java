package dev.debrief.command.report;

import dev.debrief.api.Identity;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.incident.IncidentCommand.ResolveIncident;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@Tag(name = "Reports")
class ReportController {

    private static final String RESOLVED = "The incident is resolved.";

    private final Commands commands;
    private final Clock clock;

    ReportController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/api/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Declare an incident",
            description =
                    "Creates the report of the incident. Without teams, the report belongs to the teams of the caller."
                        + " With a restriction, it is restricted from the first event on. The header `Link` says where"
                        + " similar incidents are found.")
    ResponseEntity<WriteResult> declare(@RequestBody Declaration declaration, IdempotencyKey key) {
        Identity caller = Caller.current();
        ReportId id = new ReportId(key.idFor(caller, "report"));
        String address = "/api/reports/" + id;
        return commands.send(new DeclareIncident(id, declaration.orOf(caller.teams())), id, key)
                .createdAt(address, "<" + address + "/similar>; rel=\"related\"; title=\"Similar incidents\"");
    }

    @PostMapping("/api/reports/{id}/resolution")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Resolve an incident",
            description =
                    "Records a timeline event of the kind resolution, which the milestone follows, and sets the status"
                            + " to resolved.")
    ResponseEntity<WriteResult> resolve(
            @PathVariable ReportId id, @RequestBody ResolutionBody body, IdempotencyKey key) {
        TimelineEventId event = new TimelineEventId(key.orderedIdFor(Caller.current(), "resolution " + id));
        Instant at = body.at() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : body.at();
        String text = body.text() == null ? RESOLVED : body.text();
        return commands.send(new ResolveIncident(id, event, at, text, body.at() == null), event, key)
                .createdAt("/api/reports/" + id + "/timeline");
    }

    /**
     * That an incident is resolved.
     *
     * @param at when it was resolved, RFC 3339; now if left out
     * @param text what resolved it; a sentence that says no more than that it is resolved, if left out
     */
    record ResolutionBody(@Nullable Instant at, @Nullable String text) {}
}
