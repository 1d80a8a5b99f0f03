package dev.debrief.command.actions;

import dev.debrief.api.actions.ActionItemCommand;
import dev.debrief.api.actions.ActionItemCommand.LinkExternalIssue;
import dev.debrief.api.actions.ActionItemCommand.ObserveExternalStatus;
import dev.debrief.api.actions.ActionItemCommand.UnlinkExternalIssue;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ExternalIssue;
import dev.debrief.api.actions.ExternalStatus;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/{id}/action-items/{itemId}/issues")
@Tag(name = "Action items")
class ExternalIssueController {

    private final Commands commands;

    ExternalIssueController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(summary = "Say that another system tracks it, where, or that it does not any more")
    ResponseEntity<WriteResult> put(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody ExternalIssueBody body,
            IfMatch ifMatch) {
        ActionItemCommand command = Boolean.FALSE.equals(body.linked())
                ? new UnlinkExternalIssue(id, itemId, body.system(), body.key(), body.reason())
                : new LinkExternalIssue(id, itemId, new ExternalIssue(body.system(), body.key(), body.url()));
        return commands.edit(command, ifMatch).ok();
    }

    @PutMapping("/status")
    @Operation(
            summary = "Say how the issue stands there",
            description =
                    "Changes nothing if it says what is known, or was seen before that. A promise is kept only when"
                            + " that is said here: an issue that is done elsewhere is remarked on.")
    ResponseEntity<WriteResult> observe(
            @PathVariable ReportId id, @PathVariable ActionItemId itemId, @RequestBody ExternalStatusBody body) {
        ExternalStatus seen = new ExternalStatus(body.status(), body.done(), body.observedAt());
        return commands.edit(new ObserveExternalStatus(id, itemId, body.system(), body.key(), seen), IfMatch.ANY)
                .ok();
    }

    /**
     * An issue elsewhere, or the end of tracking it there.
     *
     * @param linked true unless said otherwise
     * @param reason needed where it is not linked any more
     */
    record ExternalIssueBody(
            @NotNull String system,
            @NotNull String key,
            @Nullable String url,
            @Nullable Boolean linked,
            String reason) {}

    /**
     * How an issue stands elsewhere.
     *
     * @param status in the words of that system
     * @param done whether there is nothing left to do
     */
    record ExternalStatusBody(
            @NotNull String system,
            @NotNull String key,
            @NotNull String status,
            boolean done,
            @NotNull Instant observedAt) {}
}
