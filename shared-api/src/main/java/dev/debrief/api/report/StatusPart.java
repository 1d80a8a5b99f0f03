package dev.debrief.api.report;

import dev.debrief.api.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The status of an incident and the reason for it, as one part in its history.
 *
 * @param status status of the incident
 * @param reason reason for the last change of status; null if none was given
 */
public record StatusPart(IncidentStatus status, @Nullable String reason) implements Part {}
