package dev.debrief.api.report;

/** A query about one report. For a caller who may not see the report, it does not exist. */
public interface ReportScopedQuery {

    ReportId reportId();
}
