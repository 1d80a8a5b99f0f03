package dev.debrief.api.reviews;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.actions.Owner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reviewed, and until when.
 *
 * @param scope everything unless said otherwise
 * @param dueOn the last day on which the review is in time, in UTC
 * @param responsible the one person or team that sees to it
 * @param follows the review that this one comes after, where reviews are regular
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

    /** The same for another day. */
    public PatternReviewPlan due(LocalDate other) {
        return new PatternReviewPlan(title, period, scope, other, responsible, follows);
    }
}
