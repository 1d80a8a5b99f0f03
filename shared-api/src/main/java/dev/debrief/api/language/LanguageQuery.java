package dev.debrief.api.language;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;

/** Queries for wordings that accuse people. */
public sealed interface LanguageQuery {

    /** The accusing wordings in one report. */
    record FindReportLanguage(ReportId reportId, AsOf asOf)
            implements LanguageQuery, ReportScopedQuery, Query<ReportLanguage> {}
}
