package dev.debrief.api.reviews;

import org.jspecify.annotations.Nullable;

/**
 * How far a pattern review has come.
 *
 * @param conclusion of one that is concluded
 * @param reason why it is cancelled, or open again
 */
public record PatternReviewStatusPart(
        PatternReviewStatus status,
        @Nullable PatternConclusion conclusion,
        @Nullable String reason) implements PatternReviewPart {

    /** Of one that was just scheduled. */
    public static final PatternReviewStatusPart SCHEDULED =
            new PatternReviewStatusPart(PatternReviewStatus.OPEN, null, null);
}
