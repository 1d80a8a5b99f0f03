package dev.debrief.api.reviews;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern review came to.
 *
 * @param nextDueOn when there is to be another; null where that is not known, or there is to be none
 */
public record PatternConclusion(
        @NotNull @Text String summary, @Nullable @Dated LocalDate nextDueOn) {}
