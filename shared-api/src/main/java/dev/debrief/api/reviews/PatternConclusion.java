package dev.debrief.api.reviews;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion of a pattern review.
 *
 * @param summary summary of the review; at most 20,000 characters
 * @param nextDueOn when the next review is due, later than this one; null if none is planned
 */
public record PatternConclusion(
        @NotNull @Text String summary, @Nullable @Dated LocalDate nextDueOn) {}
