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
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
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
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}/action-items/{itemId}/issues")
@Tag(name = "Action items")
class ExternalIssueController {

    private final Commands commands;

    ExternalIssueController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @Operation(
            summary = "Link an action item to an external issue, or unlink it",
            description = "Linking the same issue again records nothing. Unlinking requires a reason.")
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
            summary = "Record the status of an external issue",
            description =
                    "Records nothing if the status is known already, or was observed before the known one. It never"
                            + " completes the action item; a finished issue only adds a remark.")
    ResponseEntity<WriteResult> observe(
            @PathVariable ReportId id, @PathVariable ActionItemId itemId, @RequestBody ExternalStatusBody body) {
        ExternalStatus seen = new ExternalStatus(body.status(), body.done(), body.observedAt());
        return commands.edit(new ObserveExternalStatus(id, itemId, body.system(), body.key(), seen), IfMatch.ANY)
                .ok();
    }

    /**
     * A link to an external issue, or its removal.
     *
     * @param system the name of the system that tracks the issue, such as jira
     * @param key the key of the issue in that system, such as OPS-42
     * @param url the web address of the issue; optional
     * @param linked false to unlink the issue; true if left out
     * @param reason why the issue is unlinked; required if linked is false
     */
    record ExternalIssueBody(
            @NotNull String system,
            @NotNull String key,
            @Nullable String url,
            @Nullable Boolean linked,
            String reason) {}

    /**
     * The observed status of an external issue.
     *
     * @param system the name of the system that tracks the issue, such as jira
     * @param key the key of the issue in that system, such as OPS-42
     * @param status the status as the other system names it
     * @param done whether the other system considers the issue finished
     * @param observedAt when the status was observed, RFC 3339
     */
    record ExternalStatusBody(
            @NotNull String system,
            @NotNull String key,
            @NotNull String status,
            boolean done,
            @NotNull Instant observedAt) {}
}
