package dev.debrief.api.report;

import dev.debrief.api.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/** Where an incident stands, and why it was put there. */
public record StatusPart(IncidentStatus status, @Nullable String reason) implements Part {}
