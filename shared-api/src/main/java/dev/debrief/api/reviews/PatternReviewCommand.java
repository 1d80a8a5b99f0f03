package dev.debrief.api.reviews;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands on a pattern review. Each returns the resulting version of the review. A concluded or cancelled review refuses changes. */
public sealed interface PatternReviewCommand {

    @TargetAggregateIdentifier
    PatternReviewId reviewId();

    /** Schedules a pattern review. Sent again with the same content, it changes nothing. */
    record SchedulePatternReview(
            PatternReviewId reviewId, @NotNull @Valid PatternReviewPlan plan) implements PatternReviewCommand {}

    /** Moves a pattern review to another day. */
    record ReschedulePatternReview(
            PatternReviewId reviewId,
            @NotNull @Dated LocalDate dueOn,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}

    /** Records a finding. Sent again with the same content, it changes nothing. */
    record RecordPatternFinding(
            PatternReviewId reviewId,
            PatternFindingId findingId,
            @NotNull @Valid PatternFinding finding) implements PatternReviewCommand {}

    /**
     * Corrects a finding.
     *
     * @param to the corrected finding
     */
    record CorrectPatternFinding(
            PatternReviewId reviewId,
            PatternFindingId findingId,
            @NotNull @Valid PatternFinding to,
            @NotNull @Text(max = 2000) String reason)
            implements PatternReviewCommand {}

    /** Withdraws a finding. Refused while a decision refers to it. */
    record WithdrawPatternFinding(
            PatternReviewId reviewId,
            PatternFindingId findingId,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}

    /** Records a decision. Sent again with the same content, it changes nothing. */
    record RecordPatternDecision(
            PatternReviewId reviewId,
            PatternDecisionId decisionId,
            @NotNull @Valid PatternDecision decision) implements PatternReviewCommand {}

    /** Withdraws a decision. Refused while linked action items carry it out. */
    record WithdrawPatternDecision(
            PatternReviewId reviewId,
            PatternDecisionId decisionId,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}

    /** Links an action item that resulted from the review. The view shows whether such an item exists. */
    record LinkResultingAction(
            PatternReviewId reviewId, @NotNull @Valid ResultingAction action) implements PatternReviewCommand {}

    /** Removes the link to an action item. */
    record UnlinkResultingAction(
            PatternReviewId reviewId,
            @NotNull ReportId reportId,
            @NotNull ActionItemId itemId,
            @NotNull @Text(max = 2000) String reason)
            implements PatternReviewCommand {}

    /** Concludes a pattern review. */
    record ConcludePatternReview(
            PatternReviewId reviewId, @NotNull @Valid PatternConclusion conclusion) implements PatternReviewCommand {}

    /** Reopens a concluded pattern review and withdraws its conclusion. */
    record ReopenPatternReview(
            PatternReviewId reviewId,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}

    /** Cancels a pattern review that was scheduled by mistake. */
    record CancelPatternReview(
            PatternReviewId reviewId,
            @NotNull @Text(max = 2000) String reason) implements PatternReviewCommand {}
}
