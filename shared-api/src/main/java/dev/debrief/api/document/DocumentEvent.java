package dev.debrief.api.document;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** What happened to the form of a report. */
public sealed interface DocumentEvent extends ReportEvent {

    /** People have written it in this order and under these headings. */
    record OutlineChanged(ReportId reportId, Outline outline) implements DocumentEvent {}
}
