package dev.debrief.command.incident;

import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.IncidentCommand.ChangeSeverity;
import dev.debrief.api.incident.IncidentCommand.ChangeStatus;
import dev.debrief.api.incident.IncidentCommand.CorrectDay;
import dev.debrief.api.incident.IncidentCommand.CorrectDisplayZone;
import dev.debrief.api.incident.IncidentCommand.CorrectTitle;
import dev.debrief.api.incident.IncidentCommand.CorrectType;
import dev.debrief.api.incident.IncidentCommand.RecordDetection;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}")
@Tag(name = "Incident")
class IncidentController {

    private final Commands commands;

    IncidentController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/status")
    @Operation(
            summary = "Change the status of an incident",
            description =
                    "409 if the present status does not allow the new one. The same status again records nothing.")
    ResponseEntity<WriteResult> status(@PathVariable ReportId id, @RequestBody StatusBody body, IfMatch ifMatch) {
        return commands.edit(new ChangeStatus(id, body.status(), body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/title")
    @Operation(
            summary = "Correct the title of a report",
            description = "The earlier title stays in the history. The same title again records nothing.")
    ResponseEntity<WriteResult> title(@PathVariable ReportId id, @RequestBody TitleBody body, IfMatch ifMatch) {
        return commands.edit(new CorrectTitle(id, body.title(), body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/type")
    @Operation(
            summary = "Correct the type of an incident",
            description = "Whether a post-mortem is required is evaluated again. The same type again records nothing.")
    ResponseEntity<WriteResult> type(@PathVariable ReportId id, @RequestBody TypeBody body, IfMatch ifMatch) {
        return commands.edit(new CorrectType(id, body.type(), body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/display-zone")
    @Operation(
            summary = "Correct the time zone of a report",
            description =
                    "Times stay the same instants and are shown in the other zone. Days, such as deadlines, begin and"
                            + " end in it. The same zone again records nothing.")
    ResponseEntity<WriteResult> zone(@PathVariable ReportId id, @RequestBody ZoneBody body, IfMatch ifMatch) {
        return commands.edit(new CorrectDisplayZone(id, body.displayZone(), body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/day")
    @Operation(
            summary = "Correct the day of an incident",
            description = "The day counts while the time of the start is unknown. The same day again records nothing.")
    ResponseEntity<WriteResult> day(@PathVariable ReportId id, @RequestBody DayBody body, IfMatch ifMatch) {
        return commands.edit(new CorrectDay(id, body.occurredOn(), body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/severity")
    @Operation(
            summary = "Change the severity of an incident",
            description = "Requires a rationale. The same severity and rationale again record nothing.")
    ResponseEntity<WriteResult> severity(@PathVariable ReportId id, @RequestBody SeverityBody body, IfMatch ifMatch) {
        return commands.edit(new ChangeSeverity(id, body.severity(), body.rationale()), ifMatch)
                .ok();
    }

    @PutMapping("/detection")
    @Operation(
            summary = "Record how an incident was detected",
            description = "Replaces the earlier detection, which stays in the history.")
    ResponseEntity<WriteResult> detection(@PathVariable ReportId id, @RequestBody Detection body, IfMatch ifMatch) {
        return commands.edit(new RecordDetection(id, body), ifMatch).ok();
    }

    /**
     * The new status of an incident.
     *
     * @param status the new status
     * @param reason why the status changes; required to reopen an incident
     */
    record StatusBody(
            @NotNull IncidentStatus status, @Nullable String reason) {}

    /**
     * The corrected title of a report.
     *
     * @param title the new title, in one line
     * @param reason why the title is corrected
     */
    record TitleBody(@NotNull String title, @Nullable String reason) {}

    /**
     * The corrected time zone of a report.
     *
     * @param displayZone time zone in which all times of the report are shown, such as Europe/Berlin
     * @param reason why it is corrected
     */
    record ZoneBody(@NotNull ZoneId displayZone, @NotNull String reason) {}

    /**
     * The corrected day of an incident.
     *
     * @param occurredOn day on which the incident began, such as 2026-03-01
     * @param reason why it is corrected
     */
    record DayBody(@NotNull LocalDate occurredOn, @NotNull String reason) {}

    /**
     * The corrected type of an incident.
     *
     * @param type what kind of incident it is
     * @param reason why it is corrected
     */
    record TypeBody(@NotNull IncidentType type, @NotNull String reason) {}

    /**
     * The new severity of an incident.
     *
     * @param severity the new severity, sev1 is the worst
     * @param rationale why the incident has this severity
     */
    record SeverityBody(@NotNull Severity severity, @NotNull String rationale) {}
}
