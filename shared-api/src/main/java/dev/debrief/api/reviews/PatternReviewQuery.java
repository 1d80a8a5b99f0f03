package dev.debrief.api.reviews;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries about pattern reviews. */
public sealed interface PatternReviewQuery {

    /** One pattern review, now or as of an earlier time. */
    record FindPatternReview(PatternReviewId reviewId, AsOf asOf)
            implements PatternReviewQuery, Query<PatternReviewView> {}

    /**
     * The matching pattern reviews, earliest due date first.
     *
     * @param status any of these; all when empty
     * @param dueBefore only those due before this day
     * @param asOf as they were listed then; null for now
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListPatternReviews(
            List<PatternReviewStatus> status,
            @Nullable LocalDate dueBefore,
            @Nullable Instant asOf,
            @Nullable String cursor,
            int limit)
            implements PatternReviewQuery, Query<PatternReviewPage> {}

    /**
     * The changes of a pattern review, first change first.
     *
     * @param minVersion waits, briefly, until the view has taken in at least this version: read your own write
     * @param actor only changes by the actor with this id
     * @param cursor where the page before ended
     * @param limit 1 to 200
     */
    record ListPatternReviewHistory(
            PatternReviewId reviewId,
            @Nullable Long minVersion,
            @Nullable String actor,
            @Nullable String cursor,
            int limit)
            implements PatternReviewQuery, Query<PatternReviewHistory> {}
}
