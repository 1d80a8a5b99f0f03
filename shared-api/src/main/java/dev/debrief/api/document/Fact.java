package dev.debrief.api.document;

import dev.debrief.api.incident.Detection;
import dev.debrief.api.milestone.Milestone;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.scope.Service;

/** What documents state in a line, such as {@code Severity: SEV-1} at their top, or an action item. The line stays text. */
public sealed interface Fact permits Detection, Milestone, PromisedWork, Service, SeverityPart {}
