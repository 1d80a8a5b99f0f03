package dev.debrief.query.reviews;

import static dev.debrief.api.reviews.PatternReviewPart.Kind.ACTION_ITEM;
import static dev.debrief.api.reviews.PatternReviewPart.Kind.DECISION;
import static dev.debrief.api.reviews.PatternReviewPart.Kind.FINDING;
import static dev.debrief.api.reviews.PatternReviewPart.Kind.PLAN;
import static dev.debrief.api.reviews.PatternReviewPart.Kind.STANDING;

import dev.debrief.api.reviews.PatternReviewEvent;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingCorrected;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewCancelled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewConcluded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewReopened;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewRescheduled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewScheduled;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionLinked;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionUnlinked;
import dev.debrief.api.reviews.PatternReviewPart;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.reviews.PatternReviewStatusPart;
import dev.debrief.query.streams.PartEdit;
import dev.debrief.query.streams.PartEdit.Change;
import dev.debrief.query.streams.PartEdit.Close;
import dev.debrief.query.streams.PartEdit.Open;
import dev.debrief.query.streams.PartEdit.Replace;
import java.util.List;

/** What one event does to the parts of a pattern review. */
final class ReviewFold {

    /** The id of a part of which a review has one. */
    private static final String THE_ONE = "";

    private ReviewFold() {}

    static List<PartEdit<PatternReviewPart>> on(PatternReviewEvent event) {
        return switch (event) {
            case PatternReviewScheduled e ->
                List.of(new Open<>(PLAN, THE_ONE, e.plan()), status(PatternReviewStatusPart.SCHEDULED));
            case PatternReviewRescheduled e ->
                List.of(new Change<>(PLAN, THE_ONE, PatternReviewPlan.class, plan -> plan.due(e.to())));
            case PatternFindingRecorded e ->
                List.of(new Open<>(FINDING, e.findingId().toString(), e.finding()));
            case PatternFindingCorrected e ->
                List.of(new Replace<>(FINDING, e.findingId().toString(), e.to()));
            case PatternFindingWithdrawn e ->
                List.of(new Close<>(FINDING, e.findingId().toString()));
            case PatternDecisionRecorded e ->
                List.of(new Open<>(DECISION, e.decisionId().toString(), e.decision()));
            case PatternDecisionWithdrawn e ->
                List.of(new Close<>(DECISION, e.decisionId().toString()));
            case ResultingActionLinked e ->
                List.of(new Open<>(ACTION_ITEM, e.action().key(), e.action()));
            case ResultingActionUnlinked e ->
                List.of(new Close<>(ACTION_ITEM, e.action().key()));
            case PatternReviewConcluded e ->
                List.of(status(new PatternReviewStatusPart(PatternReviewStatus.CONCLUDED, e.conclusion(), null)));
            case PatternReviewReopened e ->
                List.of(status(new PatternReviewStatusPart(PatternReviewStatus.OPEN, null, e.reason())));
            case PatternReviewCancelled e ->
                List.of(status(new PatternReviewStatusPart(PatternReviewStatus.CANCELLED, null, e.reason())));
        };
    }

    private static PartEdit<PatternReviewPart> status(PatternReviewStatusPart status) {
        return new Open<>(STANDING, THE_ONE, status);
    }
}
