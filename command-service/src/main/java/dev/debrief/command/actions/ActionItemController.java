package dev.debrief.command.actions;

import dev.debrief.api.actions.ActionArea;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemCommand;
import dev.debrief.api.actions.ActionItemCommand.AssignActionItem;
import dev.debrief.api.actions.ActionItemCommand.BlockActionItem;
import dev.debrief.api.actions.ActionItemCommand.CancelActionItem;
import dev.debrief.api.actions.ActionItemCommand.CompleteActionItem;
import dev.debrief.api.actions.ActionItemCommand.CorrectActionItem;
import dev.debrief.api.actions.ActionItemCommand.ExtendDeadline;
import dev.debrief.api.actions.ActionItemCommand.NextAttempt;
import dev.debrief.api.actions.ActionItemCommand.ProposeActionItem;
import dev.debrief.api.actions.ActionItemCommand.ReopenActionItem;
import dev.debrief.api.actions.ActionItemCommand.StartActionItem;
import dev.debrief.api.actions.ActionItemCommand.UnblockActionItem;
import dev.debrief.api.actions.ActionItemCommand.VerifyActionItem;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Deliverable;
import dev.debrief.api.actions.FollowUp;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Priority;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}/action-items")
@Tag(name = "Action items", description = "Work that prevents a recurrence, from proposal to verification")
class ActionItemController {

    private final Commands commands;

    ActionItemController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Propose an action item",
            description =
                    "The action item addresses causes or lessons of the report and has an owner. Without a date, the"
                            + " deadline follows from the severity.")
    ResponseEntity<WriteResult> propose(
            @PathVariable ReportId id, @RequestBody ActionItemBody body, IdempotencyKey key) {
        ActionItemId itemId = new ActionItemId(key.idFor(Caller.current(), "action-item " + id));
        return commands.send(
                        new ProposeActionItem(id, itemId, body.proposal(), body.owner(), body.dueOn()), itemId, key)
                .createdAt("/api/reports/" + id);
    }

    @PutMapping("/{itemId}")
    @Operation(
            summary = "Correct an action item",
            description =
                    "Replaces what the item promises, with a reason. The earlier text stays in the history, and the"
                            + " item that it follows stays the same. The same content again records nothing.")
    ResponseEntity<WriteResult> correct(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody CorrectionBody body,
            IfMatch ifMatch) {
        return edit(new CorrectActionItem(id, itemId, body.to(), body.reason()), ifMatch);
    }

    @PutMapping("/{itemId}/assignment")
    @Operation(
            summary = "Assign an action item to an owner",
            description =
                    "Sets the owner and the due date. Assigning the same owner and date again records nothing. 409 if"
                            + " the item is completed or cancelled.")
    ResponseEntity<WriteResult> assign(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody AssignmentBody body,
            IfMatch ifMatch) {
        return edit(new AssignActionItem(id, itemId, body.owner(), body.dueOn()), ifMatch);
    }

    @PutMapping("/{itemId}/deadline")
    @Operation(
            summary = "Extend the deadline of an action item",
            description = "The new date must be later and requires a reason. The same date again records nothing.")
    ResponseEntity<WriteResult> extend(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody DeadlineBody body,
            IfMatch ifMatch) {
        return edit(new ExtendDeadline(id, itemId, body.dueOn(), body.reason()), ifMatch);
    }

    @PostMapping("/{itemId}/start")
    @Operation(
            summary = "Start an action item",
            description =
                    "Starting an item that is in progress records nothing. 409 if its status does not allow a start.")
    ResponseEntity<WriteResult> start(@PathVariable ReportId id, @PathVariable ActionItemId itemId, IfMatch ifMatch) {
        return edit(new StartActionItem(id, itemId), ifMatch);
    }

    @PostMapping("/{itemId}/block")
    @Operation(
            summary = "Block an action item",
            description = "Records what prevents progress. 409 if its status does not allow blocking.")
    ResponseEntity<WriteResult> block(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return edit(new BlockActionItem(id, itemId, body.reason()), ifMatch);
    }

    @PostMapping("/{itemId}/unblock")
    @Operation(
            summary = "Unblock an action item",
            description = "Resumes a blocked item. 409 if its status does not allow this.")
    ResponseEntity<WriteResult> unblock(@PathVariable ReportId id, @PathVariable ActionItemId itemId, IfMatch ifMatch) {
        return edit(new UnblockActionItem(id, itemId), ifMatch);
    }

    @PostMapping("/{itemId}/completion")
    @Operation(
            summary = "Complete an action item",
            description = "Requires evidence. 409 if its status does not allow completion.")
    ResponseEntity<WriteResult> complete(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody CompletionBody body,
            IfMatch ifMatch) {
        return edit(new CompleteActionItem(id, itemId, body.evidence(), body.completedAt()), ifMatch);
    }

    @PostMapping("/{itemId}/cancellation")
    @Operation(
            summary = "Cancel an action item",
            description = "Requires a reason and the person who accepts the remaining risk.")
    ResponseEntity<WriteResult> cancel(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody CancellationBody body,
            IfMatch ifMatch) {
        return edit(new CancelActionItem(id, itemId, body.reason(), body.riskAcceptedBy()), ifMatch);
    }

    @PostMapping("/{itemId}/verification")
    @Operation(
            summary = "Verify an action item",
            description =
                    "Records whether a completed item was effective. Its owner must not verify it. If it was not, the"
                            + " item can be opened again, or a new one be proposed in its place.")
    ResponseEntity<WriteResult> verify(
            @PathVariable ReportId id,
            @PathVariable ActionItemId itemId,
            @RequestBody VerificationBody body,
            IfMatch ifMatch) {
        return edit(new VerifyActionItem(id, itemId, body.effective(), body.evidence(), body.next()), ifMatch);
    }

    @PostMapping("/{itemId}/reopening")
    @Operation(
            summary = "Reopen an action item",
            description = "Requires a reason. 409 if its status does not allow reopening.")
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
     * A proposed action item with its owner and deadline.
     *
     * @param title what is to be done, in one line
     * @param successCriterion how to recognise that the action item was effective
     * @param type the type of the action item
     * @param category the category of the action item
     * @param deliverable what the action item produces; optional
     * @param priority the priority of the action item; a default applies if left out
     * @param addresses the ids of the causes and lessons that the action item addresses
     * @param description details of the work; optional
     * @param area what the action item improves, such as monitoring; optional
     * @param owner the person or team that is responsible
     * @param dueOn the due date, such as 2026-03-01; derived from the severity if left out
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
            @Nullable ActionArea area,
            @NotNull Owner owner,
            @Nullable LocalDate dueOn) {

        @SuppressWarnings("NullAway") // the priority has a default
        Proposal proposal() {
            return new Proposal(
                    title, successCriterion, type, category, deliverable, priority, addresses, description, area, null);
        }
    }

    /**
     * A correction of an action item.
     *
     * @param to what the item promises from now on
     * @param reason why it is corrected
     */
    record CorrectionBody(@NotNull Proposal to, @NotNull String reason) {}

    /**
     * The owner and due date of an action item.
     *
     * @param owner the person or team that is responsible from now on
     * @param dueOn the due date, such as 2026-03-01
     */
    record AssignmentBody(@NotNull Owner owner, @NotNull LocalDate dueOn) {}

    /**
     * A new deadline of an action item.
     *
     * @param dueOn the new due date, such as 2026-03-01
     * @param reason why the deadline changes
     */
    record DeadlineBody(@NotNull LocalDate dueOn, @NotNull String reason) {}

    /**
     * The completion of an action item.
     *
     * @param evidence what shows that the work is done, as text or a link
     * @param completedAt when the work was done, RFC 3339; the present time if left out
     */
    record CompletionBody(
            @NotNull String evidence, @Nullable Instant completedAt) {}

    /**
     * The cancellation of an action item.
     *
     * @param reason why the action item will not be done
     * @param riskAcceptedBy the person who accepts the remaining risk
     */
    record CancellationBody(@NotNull String reason, @NotNull String riskAcceptedBy) {}

    /**
     * The verification of a completed action item.
     *
     * @param effective whether the action item met its success criterion
     * @param evidence what shows this, as text or a link
     * @param followUp what happens if it did not: the item is opened again, or a new one takes its place; nothing if left out
     * @param dueOn the due date of the next attempt, such as 2026-03-01; derived from the severity if left out
     */
    record VerificationBody(
            boolean effective,
            @NotNull String evidence,
            @Nullable FollowUp followUp,
            @Nullable LocalDate dueOn) {

        @Nullable
        NextAttempt next() {
            return followUp == null ? null : new NextAttempt(followUp, new ActionItemId(UUID.randomUUID()), dueOn);
        }
    }
}
