package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What set an incident off. */
public record Trigger(
        @NotNull TriggerKind kind,
        @Nullable @Text(max = 5000) String text) implements Part {}
