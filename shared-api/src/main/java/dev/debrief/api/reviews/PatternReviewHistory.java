package dev.debrief.api.reviews;

import dev.debrief.api.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history of a pattern review.
 *
 * @param version the latest version of the review
 * @param next the cursor of the next page, null on the last
 */
public record PatternReviewHistory(
        PatternReviewId id,
        long version,
        List<ReviewChange> items,
        @Nullable String next) {

    /**
     * One recorded event and what it did to the review.
     *
     * @param version counts the events of a review from 0, without gaps
     * @param position its place in the whole store
     * @param source how it came in, such as {@code api}
     * @param event the name of the event
     * @param reason why, where the one who did it had to say so
     */
    public record ReviewChange(
            long version,
            long position,
            Instant recordedAt,
            Actor actor,
            String source,
            String event,
            @Nullable String reason,
            List<ReviewPartChange> changes) {}

    /**
     * What one event did to one part.
     *
     * @param part what kind of part
     * @param id which one of that kind; empty where there is but one
     * @param before its content up to then, null if it was not there; {@code withheld} counts the reports left out
     * @param after its content from then on, null if it went away
     */
    public record ReviewPartChange(
            PatternReviewPart.Kind part,
            String id,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {}
}
