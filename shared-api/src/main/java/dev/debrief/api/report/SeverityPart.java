package dev.debrief.api.report;

import dev.debrief.api.incident.Severity;
import org.jspecify.annotations.Nullable;

/** How bad an incident is held to be, and why. */
public record SeverityPart(Severity severity, @Nullable String rationale) implements Part {}
