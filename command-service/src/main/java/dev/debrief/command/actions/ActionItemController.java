package dev.debrief.command.actions;

import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemCommand;
import dev.debrief.api.actions.ActionItemCommand.AssignActionItem;
import dev.debrief.api.actions.ActionItemCommand.BlockActionItem;
import dev.debrief.api.actions.ActionItemCommand.CancelActionItem;
import dev.debrief.api.actions.ActionItemCommand.CompleteActionItem;
import dev.debrief.api.actions.ActionItemCommand.ExtendDeadline;
import dev.debrief.api.actions.ActionItemCommand.ProposeActionItem;
import dev.debrief.api.actions.ActionItemCommand.ReopenActionItem;
import dev.debrief.api.actions.ActionItemCommand.StartActionItem;
import dev.debrief.api.actions.ActionItemCommand.UnblockActionItem;
import dev.debrief.api.actions.ActionItemCommand.VerifyActionItem;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Deliverable;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/{id}/action-items")
@Tag(name = "Action items", description = "What is done so that it does not come back, and whether that worked")
class ActionItemController {

    private final Commands commands;

    ActionItemController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Promise something that answers to a cause or a lesson, with its owner and deadline")
    ResponseEntity<WriteResult> propose(
            @PathVariable ReportId id, @RequestBody ActionItemBody body, IdempotencyKey key) {
        ActionItemId itemId = new ActionItemId(key.idFor(Caller.current(), "action-item " + id));
        return commands.send(
                        new ProposeActionItem(id, itemId, body.proposal(), body.owner(), body.dueOn()), itemId, key)
                .createdAt("/api/reports/" + id);
    }

    @PutMapping("/{itemId}/assignment")
    @Operation(summary = "Give it to another owner")
    ResponseEntity<WriteResult> assign(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody AssignmentBody body,
            IfMatch ifMatch) {
        return edit(new AssignActionItem(id, itemId, body.owner(), body.dueOn()), ifMatch);
    }

    @PutMapping("/{itemId}/deadline")
    @Operation(summary = "Give it more time, and say why")
    ResponseEntity<WriteResult> extend(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody DeadlineBody body,
            IfMatch ifMatch) {
        return edit(new ExtendDeadline(id, itemId, body.dueOn(), body.reason()), ifMatch);
    }

    @PostMapping("/{itemId}/start")
    @Operation(summary = "Begin with it")
    ResponseEntity<WriteResult> start(@PathVariable ReportId id, @PathVariable ActionItemId itemId, IfMatch ifMatch) {
        return edit(new StartActionItem(id, itemId), ifMatch);
    }

    @PostMapping("/{itemId}/block")
    @Operation(summary = "Say what stands in its way")
    ResponseEntity<WriteResult> block(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return edit(new BlockActionItem(id, itemId, body.reason()), ifMatch);
    }

    @PostMapping("/{itemId}/unblock")
    @Operation(summary = "Say that it can go on")
    ResponseEntity<WriteResult> unblock(@PathVariable ReportId id, @PathVariable ActionItemId itemId, IfMatch ifMatch) {
        return edit(new UnblockActionItem(id, itemId), ifMatch);
    }

    @PostMapping("/{itemId}/completion")
    @Operation(summary = "Say that it is done, and what shows it")
    ResponseEntity<WriteResult> complete(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody CompletionBody body,
            IfMatch ifMatch) {
        return edit(new CompleteActionItem(id, itemId, body.evidence(), body.completedAt()), ifMatch);
    }

    @PostMapping("/{itemId}/cancellation")
    @Operation(summary = "Decide not to do it, and say why and who accepts the risk")
    ResponseEntity<WriteResult> cancel(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody CancellationBody body,
            IfMatch ifMatch) {
        return edit(new CancelActionItem(id, itemId, body.reason(), body.riskAcceptedBy()), ifMatch);
    }

    @PostMapping("/{itemId}/verification")
    @Operation(summary = "Say whether it worked, and what shows it; not for its owner to say")
    ResponseEntity<WriteResult> verify(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody VerificationBody body,
            IfMatch ifMatch) {
        return edit(new VerifyActionItem(id, itemId, body.effective(), body.evidence()), ifMatch);
    }

    @PostMapping("/{itemId}/reopening")
    @Operation(summary = "Take it up again, and say why")
    ResponseEntity<WriteResult> reopen(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return edit(new ReopenActionItem(id, itemId, body.reason()), ifMatch);
    }

    private ResponseEntity<WriteResult> edit(ActionItemCommand command, IfMatch ifMatch) {
        return commands.edit(command, ifMatch).ok();
    }

    /**
     * What is promised, by whom and until when.
     *
     * @param owner one person or one team
     * @param dueOn the deadline that goes with the severity, unless said otherwise
     */
    record ActionItemBody(
            @NotNull String title,
            @NotNull String successCriterion,
            @NotNull ActionType type,
            @NotNull ActionCategory category,
            @Nullable Deliverable deliverable,
            @Nullable Priority priority,
            @NotNull List<FindingId> addresses,
            @Nullable String description,
            @NotNull Owner owner,
            @Nullable LocalDate dueOn) {

        @SuppressWarnings("NullAway") // the priority has a default
        Proposal proposal() {
            return new Proposal(title, successCriterion, type, category, deliverable, priority, addresses, description);
        }
    }

    record AssignmentBody(@NotNull Owner owner, @NotNull LocalDate dueOn) {}

    record DeadlineBody(@NotNull LocalDate dueOn, @NotNull String reason) {}

    record ReasonBody(@NotNull String reason) {}

    /** @param completedAt when it was done; now unless said otherwise */
    record CompletionBody(
            @NotNull String evidence, @Nullable Instant completedAt) {}

    record CancellationBody(@NotNull String reason, @NotNull String riskAcceptedBy) {}

    record VerificationBody(boolean effective, @NotNull String evidence) {}
}
