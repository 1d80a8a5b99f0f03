package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was observed during an incident. It is an effect, not a cause.
 *
 * @param text what was observed, at most 20000 characters
 * @param observedAt time at which it was observed, never in the future; null if unknown
 */
public record Symptom(
        @NotNull @Text String text, @Nullable @Dated Instant observedAt) implements Finding {}
