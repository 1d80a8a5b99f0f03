package dev.debrief.api.incident;

import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How an incident was found. */
public record Detection(
        @NotNull DetectionMethod method,
        @Nullable @Text(max = 2000) String description) implements Part {}
