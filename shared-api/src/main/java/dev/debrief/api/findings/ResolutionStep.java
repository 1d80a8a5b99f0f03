package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step towards recovery. Steps that failed are recorded too.
 *
 * @param occurredAt time of the step, never in the future
 * @param action what was done, at most 5000 characters
 * @param rationale why it was expected to help, at most 5000 characters; null if not described
 * @param outcome result of the step; unknown by default
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
