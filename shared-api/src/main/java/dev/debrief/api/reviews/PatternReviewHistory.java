package dev.debrief.api.reviews;

import dev.debrief.api.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history of a pattern review.
 *
 * @param id identifier of the pattern review
 * @param version latest version of the review
 * @param items the changes of this page, first change first
 * @param next cursor of the next page; null on the last page
 */
public record PatternReviewHistory(
        PatternReviewId id,
        long version,
        List<ReviewChange> items,
        @Nullable String next) {

    /**
     * A recorded event, and what it changed in the review.
     *
     * @param version review version after the event; versions count from 0 without gaps
     * @param position position of the event in the event store
     * @param recordedAt when the event was recorded, in UTC
     * @param actor who made the change
     * @param source where the change came from, such as api
     * @param event name of the event, such as PatternFindingRecorded
     * @param reason the reason given for the change; null where none is required
     * @param changes the parts of the review that the event changed
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
     * What an event changed in one part of the review.
     *
     * @param part kind of the part
     * @param id identifier of the part within its kind; empty for the plan and the status
     * @param before content before the event, null if the part was new; its withheld field counts reports hidden from the reader
     * @param after content after the event, null if the part was removed; withheld has the same meaning
     */
    public record ReviewPartChange(
            PatternReviewPart.Kind part,
            String id,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {}
}
