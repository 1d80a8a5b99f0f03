package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step towards recovery. Those that failed are told too.
 *
 * @param occurredAt when it was taken; never in the future
 * @param rationale why it was thought to help
 * @param outcome {@link StepOutcome#UNKNOWN} unless said otherwise
 */
public record ResolutionStep(
        @NotNull @Dated Instant occurredAt,
        @NotNull @Text(max = 5000) String action,
        @Nullable @Text(max = 5000) String rationale,
        StepOutcome outcome)
        implements Finding {

    public ResolutionStep {
        outcome = outcome == null ? StepOutcome.UNKNOWN : outcome;
    }
}
