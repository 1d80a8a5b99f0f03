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
import dev.debrief.api.reviews.PatternReviewCommand.LinkResultingAction;
import dev.debrief.api.reviews.PatternReviewCommand.RecordPatternDecision;
import dev.debrief.api.reviews.PatternReviewCommand.RecordPatternFinding;
import dev.debrief.api.reviews.PatternReviewCommand.ReopenPatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.ReschedulePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.RevisePatternFinding;
import dev.debrief.api.reviews.PatternReviewCommand.SchedulePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.UnlinkResultingAction;
import dev.debrief.api.reviews.PatternReviewCommand.WithdrawPatternDecision;
import dev.debrief.api.reviews.PatternReviewCommand.WithdrawPatternFinding;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
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
@RequestMapping("/api/pattern-reviews")
@Tag(
        name = "Pattern reviews",
        description = "Regular looks at the causes that keep coming back, and what comes of them")
class PatternReviewController {

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
    @Operation(summary = "Give it another day, and say why")
    ResponseEntity<ReviewWriteResult> reschedule(
            @PathVariable PatternReviewId id, @RequestBody RescheduleBody body, IfMatch ifMatch) {
        return edit(new ReschedulePatternReview(id, body.dueOn(), body.reason()), ifMatch);
    }

    @PostMapping("/{id}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record what was found",
            description = "With the position as of which the figures were read, they can be read again for ever.")
    ResponseEntity<ReviewWriteResult> record(
            @PathVariable PatternReviewId id, @RequestBody PatternFinding body, IdempotencyKey key) {
        Identity caller = Caller.current();
        PatternFindingId findingId = new PatternFindingId(key.idFor(caller, "pattern-finding " + id));
        return add(new RecordPatternFinding(id, findingId, body), findingId, key);
    }

    @PutMapping("/{id}/findings/{findingId}")
    @Operation(summary = "Say what is held to have been found from now on, and why")
    ResponseEntity<ReviewWriteResult> revise(
            @PathVariable PatternReviewId id,
            @PathVariable PatternFindingId findingId,
            @RequestBody PatternFindingCorrectionBody body,
            IfMatch ifMatch) {
        return edit(new RevisePatternFinding(id, findingId, body.to(), body.reason()), ifMatch);
    }

    @PostMapping("/{id}/findings/{findingId}/withdrawal")
    @Operation(summary = "Take a finding back, and say why; it stays in the history")
    ResponseEntity<ReviewWriteResult> withdraw(
            @PathVariable PatternReviewId id,
            @PathVariable PatternFindingId findingId,
            @RequestBody ReviewReasonBody body,
            IfMatch ifMatch) {
        return edit(new WithdrawPatternFinding(id, findingId, body.reason()), ifMatch);
    }

    @PostMapping("/{id}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record what was decided about what was found")
    ResponseEntity<ReviewWriteResult> record(
            @PathVariable PatternReviewId id, @RequestBody PatternDecision body, IdempotencyKey key) {
        Identity caller = Caller.current();
        PatternDecisionId decisionId = new PatternDecisionId(key.idFor(caller, "pattern-decision " + id));
        return add(new RecordPatternDecision(id, decisionId, body), decisionId, key);
    }

    @PostMapping("/{id}/decisions/{decisionId}/withdrawal")
    @Operation(summary = "Take a decision back, and say why; it stays in the history")
    ResponseEntity<ReviewWriteResult> withdraw(
            @PathVariable PatternReviewId id,
            @PathVariable PatternDecisionId decisionId,
            @RequestBody ReviewReasonBody body,
            IfMatch ifMatch) {
        return edit(new WithdrawPatternDecision(id, decisionId, body.reason()), ifMatch);
    }

    @PutMapping("/{id}/action-items")
    @Operation(summary = "Say that an action item of a report came of the review, or that it did not after all")
    ResponseEntity<ReviewWriteResult> put(
            @PathVariable PatternReviewId id, @RequestBody ResultingActionBody body, IfMatch ifMatch) {
        PatternReviewCommand command = Boolean.FALSE.equals(body.linked())
                ? new UnlinkResultingAction(id, body.reportId(), body.itemId(), body.reason())
                : new LinkResultingAction(id, new ResultingAction(body.reportId(), body.itemId(), body.decision()));
        return edit(command, ifMatch);
    }

    @PostMapping("/{id}/conclusion")
    @Operation(summary = "Sum it up, and say when there is to be another; nothing is changed in it from then on")
    ResponseEntity<ReviewWriteResult> conclude(
            @PathVariable PatternReviewId id, @RequestBody PatternConclusion body, IfMatch ifMatch) {
        return edit(new ConcludePatternReview(id, body), ifMatch);
    }

    @PostMapping("/{id}/reopening")
    @Operation(summary = "Take its conclusion back, and say why")
    ResponseEntity<ReviewWriteResult> reopen(
            @PathVariable PatternReviewId id, @RequestBody ReviewReasonBody body, IfMatch ifMatch) {
        return edit(new ReopenPatternReview(id, body.reason()), ifMatch);
    }

    @PostMapping("/{id}/cancellation")
    @Operation(summary = "Cancel one that was scheduled by mistake, and say why")
    ResponseEntity<ReviewWriteResult> cancel(
            @PathVariable PatternReviewId id, @RequestBody ReviewReasonBody body, IfMatch ifMatch) {
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

    record RescheduleBody(@NotNull LocalDate dueOn, @NotNull String reason) {}

    /** @param to what it says from now on */
    record PatternFindingCorrectionBody(
            @NotNull PatternFinding to, @NotNull String reason) {}

    record ReviewReasonBody(@NotNull String reason) {}

    /**
     * An action item that came of the review, or the end of that.
     *
     * @param decision the one that it carries out
     * @param linked true unless said otherwise
     * @param reason needed where it is not linked any more
     */
    record ResultingActionBody(
            @NotNull ReportId reportId,
            @NotNull ActionItemId itemId,
            @Nullable PatternDecisionId decision,
            @Nullable Boolean linked,
            String reason) {}
}
