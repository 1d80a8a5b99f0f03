package dev.debrief.command.restriction;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionCommand.LiftRestriction;
import dev.debrief.api.restriction.RestrictionCommand.RestrictReport;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}/restriction")
@Tag(name = "Access")
class RestrictionController {

    private final Commands commands;

    RestrictionController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(
            summary = "Restrict a report",
            description =
                    "Only the named people and teams, the teams of the report, and the caller can see the report. The"
                            + " same restriction again records nothing.")
    ResponseEntity<WriteResult> restrict(@PathVariable ReportId id, @RequestBody Restriction body, IfMatch ifMatch) {
        return commands.edit(new RestrictReport(id, body), ifMatch).ok();
    }

    @PostMapping("/lifting")
    @Operation(summary = "Lift the restriction of a report", description = "Every caller can see the report again.")
    ResponseEntity<WriteResult> lift(@PathVariable ReportId id, @RequestBody ReasonBody body, IfMatch ifMatch) {
        return commands.edit(new LiftRestriction(id, body.reason()), ifMatch).ok();
    }
}
