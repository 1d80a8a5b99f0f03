package dev.debrief.api.document;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;
import dev.debrief.api.updates.Audience;
import org.jspecify.annotations.Nullable;

/** Queries for a report as a written document. */
public sealed interface DocumentQuery {

    /**
     * @param revision number of a published revision, which then decides the version; null for none
     * @param byRole whether people are shown by their role instead of their name; always so for other audiences than the
     *     technical one
     * @param audience whom the document is for
     * @param format form of the text
     */
    record FindDocument(
            ReportId reportId,
            AsOf asOf,
            @Nullable Integer revision,
            boolean byRole,
            Audience audience,
            DocumentFormat format)
            implements DocumentQuery, ReportScopedQuery, Query<DocumentView> {}

    /** What the message templates of the present policy say about a report. */
    record FindMessages(ReportId reportId, AsOf asOf)
            implements DocumentQuery, ReportScopedQuery, Query<ReportMessages> {}
}
