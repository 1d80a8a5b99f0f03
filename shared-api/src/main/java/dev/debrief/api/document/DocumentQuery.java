package dev.debrief.api.document;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;

/** Queries for a report as a written document. */
public sealed interface DocumentQuery {

    /** @param byRole whether people are shown by their role instead of their name */
    record FindDocument(ReportId reportId, AsOf asOf, boolean byRole)
            implements DocumentQuery, ReportScopedQuery, Query<DocumentView> {}
}
