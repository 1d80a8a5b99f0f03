package dev.debrief.api.reviews;

import org.jspecify.annotations.Nullable;

/**
 * The status of a pattern review, with its conclusion.
 *
 * @param status current status of the review
 * @param conclusion the conclusion; null unless the review is concluded
 * @param reason why the review was cancelled or reopened; null otherwise
 */
public record PatternReviewStatusPart(
        PatternReviewStatus status,
        @Nullable PatternConclusion conclusion,
        @Nullable String reason) implements PatternReviewPart {

    /** The status of a newly scheduled review. */
    public static final PatternReviewStatusPart SCHEDULED =
            new PatternReviewStatusPart(PatternReviewStatus.OPEN, null, null);
}
