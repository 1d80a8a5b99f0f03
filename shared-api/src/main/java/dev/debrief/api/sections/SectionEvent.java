package dev.debrief.api.sections;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** What happened to the texts of a report. What a section said before is in the event that wrote it. */
public sealed interface SectionEvent extends ReportEvent {

    record SectionWritten(ReportId reportId, Section section) implements SectionEvent {}

    record SectionRemoved(ReportId reportId, SectionName name, String reason) implements SectionEvent {}
}
