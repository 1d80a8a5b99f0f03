package dev.debrief.command.incident;

import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.IncidentCommand.ChangeSeverity;
import dev.debrief.api.incident.IncidentCommand.ChangeStatus;
import dev.debrief.api.incident.IncidentCommand.CorrectTitle;
import dev.debrief.api.incident.IncidentCommand.RecordDetection;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/{id}")
@Tag(name = "Incident")
class IncidentController {

    private final Commands commands;

    IncidentController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/status")
    @Operation(summary = "Say where the incident stands")
    ResponseEntity<WriteResult> status(@PathVariable ReportId id, @RequestBody StatusBody body, IfMatch ifMatch) {
        return commands.edit(new ChangeStatus(id, body.status(), body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/title")
    @Operation(summary = "Give the report another title")
    ResponseEntity<WriteResult> title(@PathVariable ReportId id, @RequestBody TitleBody body, IfMatch ifMatch) {
        return commands.edit(new CorrectTitle(id, body.title(), body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/severity")
    @Operation(summary = "Rate how bad the incident is, and say why")
    ResponseEntity<WriteResult> severity(@PathVariable ReportId id, @RequestBody SeverityBody body, IfMatch ifMatch) {
        return commands.edit(new ChangeSeverity(id, body.severity(), body.rationale()), ifMatch)
                .ok();
    }

    @PutMapping("/detection")
    @Operation(summary = "Say how the incident was found")
    ResponseEntity<WriteResult> detection(@PathVariable ReportId id, @RequestBody Detection body, IfMatch ifMatch) {
        return commands.edit(new RecordDetection(id, body), ifMatch).ok();
    }

    record StatusBody(
            @NotNull IncidentStatus status, @Nullable String reason) {}

    record TitleBody(@NotNull String title, @Nullable String reason) {}

    record SeverityBody(@NotNull Severity severity, @NotNull String rationale) {}
}
