package dev.debrief.api.reviews;

import dev.debrief.api.DomainEvent;
import java.time.LocalDate;

/** A fact about a pattern review. */
public sealed interface PatternReviewEvent extends DomainEvent {

    PatternReviewId reviewId();

    record PatternReviewScheduled(PatternReviewId reviewId, PatternReviewPlan plan) implements PatternReviewEvent {}

    record PatternReviewRescheduled(PatternReviewId reviewId, LocalDate from, LocalDate to, String reason)
            implements PatternReviewEvent {}

    record PatternFindingRecorded(PatternReviewId reviewId, PatternFindingId findingId, PatternFinding finding)
            implements PatternReviewEvent {}

    record PatternFindingRevised(
            PatternReviewId reviewId, PatternFindingId findingId, PatternFinding from, PatternFinding to, String reason)
            implements PatternReviewEvent {}

    record PatternFindingWithdrawn(
            PatternReviewId reviewId, PatternFindingId findingId, PatternFinding finding, String reason)
            implements PatternReviewEvent {}

    record PatternDecisionRecorded(PatternReviewId reviewId, PatternDecisionId decisionId, PatternDecision decision)
            implements PatternReviewEvent {}

    record PatternDecisionWithdrawn(
            PatternReviewId reviewId, PatternDecisionId decisionId, PatternDecision decision, String reason)
            implements PatternReviewEvent {}

    /** Also where an item that is linked carries out another decision from then on. */
    record ResultingActionLinked(PatternReviewId reviewId, ResultingAction action) implements PatternReviewEvent {}

    record ResultingActionUnlinked(PatternReviewId reviewId, ResultingAction action, String reason)
            implements PatternReviewEvent {}

    record PatternReviewConcluded(PatternReviewId reviewId, PatternConclusion conclusion)
            implements PatternReviewEvent {}

    /** @param from the conclusion that is taken back */
    record PatternReviewReopened(PatternReviewId reviewId, PatternConclusion from, String reason)
            implements PatternReviewEvent {}

    record PatternReviewCancelled(PatternReviewId reviewId, String reason) implements PatternReviewEvent {}
}
