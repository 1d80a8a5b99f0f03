package dev.debrief.api.reviews;

import dev.debrief.api.DomainEvent;
import java.time.LocalDate;

/** The events of a pattern review. */
public sealed interface PatternReviewEvent extends DomainEvent {

    PatternReviewId reviewId();

    /** A pattern review was scheduled. */
    record PatternReviewScheduled(PatternReviewId reviewId, PatternReviewPlan plan) implements PatternReviewEvent {}

    /** A pattern review was moved to another day. */
    record PatternReviewRescheduled(PatternReviewId reviewId, LocalDate from, LocalDate to, String reason)
            implements PatternReviewEvent {}

    /** A finding was recorded. */
    record PatternFindingRecorded(PatternReviewId reviewId, PatternFindingId findingId, PatternFinding finding)
            implements PatternReviewEvent {}

    /** A finding was corrected. */
    record PatternFindingCorrected(
            PatternReviewId reviewId, PatternFindingId findingId, PatternFinding from, PatternFinding to, String reason)
            implements PatternReviewEvent {}

    /** A finding was withdrawn. */
    record PatternFindingWithdrawn(
            PatternReviewId reviewId, PatternFindingId findingId, PatternFinding finding, String reason)
            implements PatternReviewEvent {}

    /** A decision was recorded. */
    record PatternDecisionRecorded(PatternReviewId reviewId, PatternDecisionId decisionId, PatternDecision decision)
            implements PatternReviewEvent {}

    /** A decision was withdrawn. */
    record PatternDecisionWithdrawn(
            PatternReviewId reviewId, PatternDecisionId decisionId, PatternDecision decision, String reason)
            implements PatternReviewEvent {}

    /** An action item was linked, or a linked one now carries out another decision. */
    record ResultingActionLinked(PatternReviewId reviewId, ResultingAction action) implements PatternReviewEvent {}

    /** The link to an action item was removed. */
    record ResultingActionUnlinked(PatternReviewId reviewId, ResultingAction action, String reason)
            implements PatternReviewEvent {}

    /** A pattern review was concluded. */
    record PatternReviewConcluded(PatternReviewId reviewId, PatternConclusion conclusion)
            implements PatternReviewEvent {}

    /**
     * A concluded pattern review was reopened.
     *
     * @param from the withdrawn conclusion
     */
    record PatternReviewReopened(PatternReviewId reviewId, PatternConclusion from, String reason)
            implements PatternReviewEvent {}

    /** A pattern review was cancelled. */
    record PatternReviewCancelled(PatternReviewId reviewId, String reason) implements PatternReviewEvent {}
}
