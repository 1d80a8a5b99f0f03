package dev.debrief.api.archive;

import dev.debrief.api.Query;
import dev.debrief.api.report.AsOf;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportScopedQuery;

/** Queries for what another installation needs of a report. */
public sealed interface ArchiveQuery {

    /** The events of a report up to a version. */
    record FindArchive(ReportId reportId, AsOf asOf) implements ArchiveQuery, ReportScopedQuery, Query<ReportArchive> {}
}
