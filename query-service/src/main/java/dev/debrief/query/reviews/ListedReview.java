package dev.debrief.query.reviews;

import dev.debrief.api.actions.Owner;
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
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPage.ListedPatternReview;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.reviews.ReviewedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A pattern review as it is listed.
 *
 * @param version the version at which what is listed here last changed
 */
record ListedReview(
        PatternReviewId id,
        long version,
        String title,
        ReviewedPeriod period,
        LocalDate dueOn,
        @Nullable Owner responsible,
        PatternReviewStatus status,
        @Nullable LocalDate nextDueOn,
        int findings,
        int decisions) {

    static final String STATUS = "status";

    /** When the day begins on which it is due: what the list is sorted by. */
    static final String DUE = "due";

    static ListedReview scheduled(PatternReviewId id, PatternReviewPlan plan) {
        return new ListedReview(
                id,
                0,
                plan.title(),
                plan.period(),
                plan.dueOn(),
                plan.responsible(),
                PatternReviewStatus.OPEN,
                null,
                0,
                0);
    }

    /** Itself if the event changes nothing that is listed. */
    ListedReview evolve(PatternReviewEvent event, long at) {
        return switch (event) {
            case PatternReviewScheduled e -> this;
            case PatternReviewRescheduled e -> with(at, e.to(), status, nextDueOn, findings, decisions);
            case PatternFindingRecorded e -> with(at, dueOn, status, nextDueOn, findings + 1, decisions);
            case PatternFindingCorrected e -> this;
            case PatternFindingWithdrawn e -> with(at, dueOn, status, nextDueOn, findings - 1, decisions);
            case PatternDecisionRecorded e -> with(at, dueOn, status, nextDueOn, findings, decisions + 1);
            case PatternDecisionWithdrawn e -> with(at, dueOn, status, nextDueOn, findings, decisions - 1);
            case ResultingActionLinked e -> this;
            case ResultingActionUnlinked e -> this;
            case PatternReviewConcluded e ->
                with(at, dueOn, PatternReviewStatus.CONCLUDED, e.conclusion().nextDueOn(), findings, decisions);
            case PatternReviewReopened e -> with(at, dueOn, PatternReviewStatus.OPEN, null, findings, decisions);
            case PatternReviewCancelled e ->
                with(at, dueOn, PatternReviewStatus.CANCELLED, nextDueOn, findings, decisions);
        };
    }

    private ListedReview with(
            long at,
            LocalDate newDueOn,
            PatternReviewStatus newStatus,
            @Nullable LocalDate next,
            int newFindings,
            int newDecisions) {
        return new ListedReview(
                id, at, title, period, newDueOn, responsible, newStatus, next, newFindings, newDecisions);
    }

    Instant due() {
        return beginning(dueOn);
    }

    static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether it is still to be done although its day is over. */
    static boolean isOverdue(PatternReviewStatus status, LocalDate dueOn, Instant now) {
        return status == PatternReviewStatus.OPEN && !now.isBefore(beginning(dueOn.plusDays(1)));
    }

    ListedPatternReview listedAt(Instant now) {
        return new ListedPatternReview(
                id,
                version,
                title,
                period,
                dueOn,
                responsible,
                status,
                isOverdue(status, dueOn, now),
                nextDueOn,
                findings,
                decisions);
    }
}
