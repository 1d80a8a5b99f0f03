package dev.debrief.command.updates;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.updates.Update;
import dev.debrief.api.updates.UpdateCommand.CorrectUpdate;
import dev.debrief.api.updates.UpdateCommand.PostUpdate;
import dev.debrief.api.updates.UpdateId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@Tag(name = "Updates")
class UpdateController {

    private final Commands commands;

    UpdateController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/reports/{id}/updates")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Post an update on an incident",
            description = "Updates inform others about the course of the incident. A slip can be corrected.")
    ResponseEntity<WriteResult> post(@PathVariable ReportId id, @RequestBody Update update, IdempotencyKey key) {
        UpdateId updateId = new UpdateId(key.idFor(Caller.current(), "update " + id));
        return commands.send(new PostUpdate(id, updateId, update), updateId, key)
                .createdAt("/api/reports/" + id + "/updates");
    }

    @PutMapping("/api/reports/{id}/updates/{updateId}")
    @Operation(
            summary = "Correct an update",
            description =
                    "Corrects a slip, with a reason. The earlier text stays in the history. The same content again"
                            + " records nothing.")
    ResponseEntity<WriteResult> correct(
            @PathVariable ReportId id,
            @PathVariable UpdateId updateId,
            @RequestBody CorrectionBody body,
            IfMatch ifMatch) {
        return commands.edit(new CorrectUpdate(id, updateId, body.to(), body.reason()), ifMatch)
                .ok();
    }

    /**
     * A correction of an update.
     *
     * @param to what the update says from now on
     * @param reason why it is corrected
     */
    record CorrectionBody(@NotNull Update to, @NotNull String reason) {}
}
