package dev.debrief.api.sections;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** Events about the sections of a report. The previous text of a section is in the event that wrote it. */
public sealed interface SectionEvent extends ReportEvent {

    /** A section was written, or its text was replaced. */
    record SectionWritten(ReportId reportId, Section section) implements SectionEvent {}

    /** A section was removed. */
    record SectionRemoved(ReportId reportId, SectionName name, String reason) implements SectionEvent {}
}
