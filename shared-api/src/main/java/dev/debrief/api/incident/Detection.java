package dev.debrief.api.incident;

import dev.debrief.api.Text;
import dev.debrief.api.document.Fact;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How an incident was found.
 *
 * @param method way in which the incident was found
 * @param description details of the detection, at most 2000 characters; null if none are given
 */
public record Detection(
        @NotNull DetectionMethod method,
        @Nullable @Text(max = 2000) String description) implements Part, Fact {}
