package dev.debrief.api.document;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;

/**
 * A report as one document.
 *
 * @param reportId id of the report
 * @param version version of the report in the document
 * @param title title of the report as the document shows it
 * @param text the document in Markdown or HTML; for a PDF, the HTML that it is made of
 */
public record DocumentView(ReportId reportId, long version, String title, String text) implements VersionedAnswer {}
