package dev.debrief.command.report;

import dev.debrief.api.Identity;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@Tag(name = "Reports")
class ReportController {

    private final Commands commands;

    ReportController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Declare an incident",
            description =
                    "Creates the report of the incident. Without teams, the report belongs to the teams of the caller."
                            + " With a restriction, it is restricted from the first event on.")
    ResponseEntity<WriteResult> declare(@RequestBody Declaration declaration, IdempotencyKey key) {
        Identity caller = Caller.current();
        ReportId id = new ReportId(key.idFor(caller, "report"));
        return commands.send(new DeclareIncident(id, declaration.orOf(caller.teams())), id, key)
                .createdAt("/api/reports/" + id);
    }
}
