package dev.debrief.api.document;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.VersionedAnswer;

/**
 * A report as one document.
 *
 * @param reportId id of the report
 * @param version version of the report in the document
 * @param markdown the document in Markdown (CommonMark)
 */
public record DocumentView(ReportId reportId, long version, String markdown) implements VersionedAnswer {}
