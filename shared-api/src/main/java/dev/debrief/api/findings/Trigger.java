package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The event that started an incident. It is recorded separately from the causes.
 *
 * @param kind kind of trigger, such as configuration_push
 * @param text description of the trigger, at most 5000 characters; null if not described
 */
public record Trigger(
        @NotNull TriggerKind kind,
        @Nullable @Text(max = 5000) String text) implements Part {}
