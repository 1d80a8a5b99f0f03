package dev.debrief.api.document;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** Events about the form of a report as a document. */
public sealed interface DocumentEvent extends ReportEvent {

    /** The order or the headings of the document changed. */
    record OutlineChanged(ReportId reportId, Outline outline) implements DocumentEvent {}
}
