package dev.debrief.command.reviews;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.reviews.PatternConclusion;
import dev.debrief.api.reviews.PatternDecision;
import dev.debrief.api.reviews.PatternDecisionId;
import dev.debrief.api.reviews.PatternFinding;
import dev.debrief.api.reviews.PatternFindingId;
import dev.debrief.api.reviews.PatternReviewCommand;
import dev.debrief.api.reviews.PatternReviewCommand.CancelPatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.ConcludePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.CorrectPatternFinding;
import dev.debrief.api.reviews.PatternReviewCommand.LinkResultingAction;
import dev.debrief.api.reviews.PatternReviewCommand.RecordPatternDecision;
import dev.debrief.api.reviews.PatternReviewCommand.RecordPatternFinding;
import dev.debrief.api.reviews.PatternReviewCommand.ReopenPatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.ReschedulePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.SchedulePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.UnlinkResultingAction;
import dev.debrief.api.reviews.PatternReviewCommand.WithdrawPatternDecision;
import dev.debrief.api.reviews.PatternReviewCommand.WithdrawPatternFinding;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.CorrectionBody;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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
@AllowedTo(Callers.ANALYSTS)
@RequestMapping("/api/pattern-reviews")
@Tag(
        name = "Pattern reviews",
        description = "Regular reviews of recurring causes, with findings, decisions and action items")
class PatternReviewController {

    private static final String REVIEW = "The id of the pattern review.";

    private final Commands commands;

    PatternReviewController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Schedule a pattern review")
    ResponseEntity<ReviewWriteResult> schedule(@RequestBody PatternReviewPlan plan, IdempotencyKey key) {
        PatternReviewId id = new PatternReviewId(key.idFor(Caller.current(), "pattern-review"));
        return add(new SchedulePatternReview(id, plan), id, key);
    }

    @PutMapping("/{id}/deadline")
    @Operation(
            summary = "Reschedule a pattern review",
            description = "Requires a reason. The same date again records nothing.")
    ResponseEntity<ReviewWriteResult> reschedule(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @RequestBody RescheduleBody body,
            IfMatch ifMatch) {
        return edit(new ReschedulePatternReview(id, body.dueOn(), body.reason()), ifMatch);
    }

    @PostMapping("/{id}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a finding of a pattern review",
            description = "With the position at which the figures were read, the same figures can be read again later.")
    ResponseEntity<ReviewWriteResult> record(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @RequestBody PatternFinding body,
            IdempotencyKey key) {
        Identity caller = Caller.current();
        PatternFindingId findingId = new PatternFindingId(key.idFor(caller, "pattern-finding " + id));
        return add(new RecordPatternFinding(id, findingId, body), findingId, key);
    }

    @PutMapping("/{id}/findings/{findingId}")
    @Operation(
            summary = "Correct a finding of a pattern review",
            description = "Requires a reason. The earlier content stays in the history. The same content again records"
                    + " nothing.")
    ResponseEntity<ReviewWriteResult> correct(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @PathVariable PatternFindingId findingId,
            @RequestBody CorrectionBody<PatternFinding> body,
            IfMatch ifMatch) {
        return edit(new CorrectPatternFinding(id, findingId, body.to(), body.reason()), ifMatch);
    }

    @PostMapping("/{id}/findings/{findingId}/withdrawal")
    @Operation(
            summary = "Withdraw a finding of a pattern review",
            description = "Requires a reason. The finding stays in the history. 409 while a decision refers to it.")
    ResponseEntity<ReviewWriteResult> withdraw(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @PathVariable PatternFindingId findingId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return edit(new WithdrawPatternFinding(id, findingId, body.reason()), ifMatch);
    }

    @PostMapping("/{id}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a decision of a pattern review",
            description = "A decision refers to findings of the review.")
    ResponseEntity<ReviewWriteResult> record(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @RequestBody PatternDecision body,
            IdempotencyKey key) {
        Identity caller = Caller.current();
        PatternDecisionId decisionId = new PatternDecisionId(key.idFor(caller, "pattern-decision " + id));
        return add(new RecordPatternDecision(id, decisionId, body), decisionId, key);
    }

    @PostMapping("/{id}/decisions/{decisionId}/withdrawal")
    @Operation(
            summary = "Withdraw a decision of a pattern review",
            description =
                    "Requires a reason. The decision stays in the history. 409 while an action item refers to it.")
    ResponseEntity<ReviewWriteResult> withdraw(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @PathVariable PatternDecisionId decisionId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return edit(new WithdrawPatternDecision(id, decisionId, body.reason()), ifMatch);
    }

    @PutMapping("/{id}/action-items")
    @Operation(
            summary = "Link a resulting action item to a pattern review, or unlink it",
            description = "The same link again records nothing. Unlinking requires a reason.")
    ResponseEntity<ReviewWriteResult> put(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @RequestBody ResultingActionBody body,
            IfMatch ifMatch) {
        PatternReviewCommand command = Boolean.FALSE.equals(body.linked())
                ? new UnlinkResultingAction(id, body.reportId(), body.itemId(), body.reason())
                : new LinkResultingAction(id, new ResultingAction(body.reportId(), body.itemId(), body.decision()));
        return edit(command, ifMatch);
    }

    @PostMapping("/{id}/conclusion")
    @Operation(
            summary = "Conclude a pattern review",
            description =
                    "Records the summary and the date of the next review. A concluded review cannot be changed unless"
                            + " it is reopened.")
    ResponseEntity<ReviewWriteResult> conclude(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @RequestBody PatternConclusion body,
            IfMatch ifMatch) {
        return edit(new ConcludePatternReview(id, body), ifMatch);
    }

    @PostMapping("/{id}/reopening")
    @Operation(
            summary = "Reopen a pattern review",
            description = "Requires a reason. The conclusion stays in the history.")
    ResponseEntity<ReviewWriteResult> reopen(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return edit(new ReopenPatternReview(id, body.reason()), ifMatch);
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            summary = "Cancel a pattern review",
            description = "For a review that was scheduled by mistake. Requires a reason.")
    ResponseEntity<ReviewWriteResult> cancel(
            @Parameter(description = REVIEW) @PathVariable PatternReviewId id,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return edit(new CancelPatternReview(id, body.reason()), ifMatch);
    }

    private ResponseEntity<ReviewWriteResult> add(PatternReviewCommand command, Object created, IdempotencyKey key) {
        return ReviewWriteResult.of(command.reviewId(), created, commands.decide(command, key))
                .created();
    }

    private ResponseEntity<ReviewWriteResult> edit(PatternReviewCommand command, IfMatch ifMatch) {
        return ReviewWriteResult.of(command.reviewId(), null, commands.decideEdit(command, command.reviewId(), ifMatch))
                .ok();
    }

    /**
     * The new date of a pattern review.
     *
     * @param dueOn the new due date, such as 2026-03-01
     * @param reason why the review is rescheduled
     */
    record RescheduleBody(@NotNull LocalDate dueOn, @NotNull String reason) {}

    /**
     * A link to an action item that results from the review, or its removal.
     *
     * @param reportId the id of the report that contains the action item
     * @param itemId the id of the action item
     * @param decision the id of the decision that the action item carries out; optional
     * @param linked false to unlink the action item; true if left out
     * @param reason why the action item is unlinked; required if linked is false
     */
    record ResultingActionBody(
            @NotNull ReportId reportId,
            @NotNull ActionItemId itemId,
            @Nullable PatternDecisionId decision,
            @Nullable Boolean linked,
            String reason) {}
}
