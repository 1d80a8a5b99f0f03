package dev.debrief.api.findings;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was seen of an incident. Not a cause, however tempting: it is what the causes led to. */
public record Symptom(
        @NotNull @Text String text, @Nullable @Dated Instant observedAt) implements Finding {}
