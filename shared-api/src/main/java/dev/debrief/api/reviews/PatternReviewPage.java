package dev.debrief.api.reviews;

import dev.debrief.api.actions.Owner;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of pattern reviews.
 *
 * @param items the pattern reviews of this page, earliest due date first
 * @param next cursor of the next page; null on the last page
 * @param position event store position that this list reflects; -1 before the first event
 */
public record PatternReviewPage(
        List<ListedPatternReview> items, @Nullable String next, long position) {

    /**
     * A pattern review in a list.
     *
     * @param id identifier of the pattern review
     * @param version review version at which this entry last changed
     * @param title title of the review
     * @param period the period in which the reviewed incidents began
     * @param dueOn last day on which the review is in time, in UTC
     * @param responsible the person or team responsible; null if nobody was named
     * @param status current status of the review
     * @param overdue true if the review is open and its due date has passed, as of the requested time
     * @param nextDueOn when the next review is due; null unless the conclusion gives a day
     * @param findings number of findings, without withdrawn ones
     * @param decisions number of decisions, without withdrawn ones
     */
    public record ListedPatternReview(
            PatternReviewId id,
            long version,
            String title,
            ReviewedPeriod period,
            LocalDate dueOn,
            @Nullable Owner responsible,
            PatternReviewStatus status,
            boolean overdue,
            @Nullable LocalDate nextDueOn,
            int findings,
            int decisions) {}
}
