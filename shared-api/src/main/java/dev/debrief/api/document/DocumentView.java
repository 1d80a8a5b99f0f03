package dev.debrief.api.document;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;

/**
 * A report as one text.
 *
 * @param markdown in CommonMark
 */
public record DocumentView(ReportId reportId, long version, String markdown) implements VersionedAnswer {}
