package dev.debrief.api.report;

import dev.debrief.api.document.Fact;
import dev.debrief.api.incident.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The severity of an incident and the reason for it, as one part in its history.
 *
 * @param severity how bad the incident is, from SEV1 (worst) to SEV5
 * @param rationale reason for the severity; null if none was given
 */
public record SeverityPart(Severity severity, @Nullable String rationale) implements Part, Fact {}
