package dev.debrief.api.reviews;

import dev.debrief.api.actions.Owner;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of pattern reviews.
 *
 * @param next the cursor of the next page, null on the last
 * @param position the place in the store this list is as of
 */
public record PatternReviewPage(
        List<ListedPatternReview> items, @Nullable String next, long position) {

    /**
     * A pattern review in a list.
     *
     * @param version the version at which what is listed here last changed
     * @param overdue whether it is open, and its day was over at the time asked about
     * @param nextDueOn when there is to be another, as its conclusion says
     * @param findings how many stand
     * @param decisions how many stand
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
