package dev.debrief.api.reviews;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What one can do in a pattern review. Answered with the version it has then. Once it is concluded, or cancelled, whatever would change
 * it is refused.
 */
public sealed interface PatternReviewCommand {

    @TargetAggregateIdentifier
    PatternReviewId reviewId();

    /** Repeated with the same content, it finds the review there and changes nothing. */
    record SchedulePatternReview(
            PatternReviewId reviewId, @NotNull @Valid PatternReviewPlan plan) implements PatternReviewCommand {}

    record ReschedulePatternReview(
            PatternReviewId reviewId,
            @NotNull @Dated LocalDate dueOn,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}

    /** Repeated with the same content, it finds the finding there and changes nothing. */
    record RecordPatternFinding(
            PatternReviewId reviewId,
            PatternFindingId findingId,
            @NotNull @Valid PatternFinding finding) implements PatternReviewCommand {}

    /** Says what is held to have been found from now on. */
    record RevisePatternFinding(
            PatternReviewId reviewId,
            PatternFindingId findingId,
            @NotNull @Valid PatternFinding to,
            @NotNull @Text(max = 2000) String reason)
            implements PatternReviewCommand {}

    /** Refused while a decision is about it. */
    record WithdrawPatternFinding(
            PatternReviewId reviewId,
            PatternFindingId findingId,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}

    /** Repeated with the same content, it finds the decision there and changes nothing. */
    record RecordPatternDecision(
            PatternReviewId reviewId,
            PatternDecisionId decisionId,
            @NotNull @Valid PatternDecision decision) implements PatternReviewCommand {}

    /** Refused while action items carry it out. */
    record WithdrawPatternDecision(
            PatternReviewId reviewId,
            PatternDecisionId decisionId,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}

    /** Whether there is such an item is for its report to know, and is told by the view. */
    record LinkResultingAction(
            PatternReviewId reviewId, @NotNull @Valid ResultingAction action) implements PatternReviewCommand {}

    record UnlinkResultingAction(
            PatternReviewId reviewId,
            @NotNull ReportId reportId,
            @NotNull ActionItemId itemId,
            @NotNull @Text(max = 2000) String reason)
            implements PatternReviewCommand {}

    record ConcludePatternReview(
            PatternReviewId reviewId, @NotNull @Valid PatternConclusion conclusion) implements PatternReviewCommand {}

    /** Takes a conclusion back. */
    record ReopenPatternReview(
            PatternReviewId reviewId,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}

    /** For one that was scheduled by mistake. */
    record CancelPatternReview(
            PatternReviewId reviewId,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}
}
