package dev.debrief.api.document;

import dev.debrief.api.report.ReportAnswer;
import dev.debrief.api.report.ReportId;

/**
 * A report as one text.
 *
 * @param markdown in CommonMark
 */
public record DocumentView(ReportId reportId, long version, String markdown) implements ReportAnswer {}
