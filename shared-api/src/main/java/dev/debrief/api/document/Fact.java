package dev.debrief.api.document;

import dev.debrief.api.incident.Detection;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.scope.Service;

/** A part of a report that documents state in a line at their top, such as {@code Severity: SEV-1}. */
public sealed interface Fact permits Detection, Milestone, Service, SeverityPart {}
