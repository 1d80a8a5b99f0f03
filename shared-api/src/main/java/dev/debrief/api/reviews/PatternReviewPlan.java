package dev.debrief.api.reviews;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.actions.Owner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a pattern review: what is reviewed, by whom, and when it is due.
 *
 * @param title title on a single line; at most 200 characters
 * @param period the period in which the reviewed incidents began
 * @param scope which causes are reviewed; all causes by default
 * @param dueOn last day on which the review is in time, in UTC
 * @param responsible the one person or team responsible; null if nobody is named yet
 * @param follows the previous review in a regular series; null if there is none
 */
public record PatternReviewPlan(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String title,
        @NotNull @Valid ReviewedPeriod period,
        @Valid PatternScope scope,
        @NotNull @Dated LocalDate dueOn,
        @Nullable @Valid Owner responsible,
        @Nullable PatternReviewId follows)
        implements PatternReviewPart {

    public PatternReviewPlan {
        scope = scope == null ? PatternScope.EVERYTHING : scope;
    }

    /** The same plan with another due date. */
    public PatternReviewPlan due(LocalDate other) {
        return new PatternReviewPlan(title, period, scope, other, responsible, follows);
    }
}
