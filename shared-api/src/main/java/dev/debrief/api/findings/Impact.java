package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A harm that an incident did. Without an amount it needs a text.
 *
 * @param metric what is counted, such as {@code failed payments}
 * @param estimated whether the amount is a guess so far; a revision to the actual one keeps both
 */
public record Impact(
        @NotNull ImpactDimension dimension,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String metric,
        @Valid @Nullable Amount amount,
        Boolean estimated,
        @Nullable @Text String text)
        implements Finding {

    public Impact {
        estimated = estimated != null && estimated;
    }
}
