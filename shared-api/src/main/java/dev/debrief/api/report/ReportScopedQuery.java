package dev.debrief.api.report;

/** A question about one report. For who may not see the report, there is none. */
public interface ReportScopedQuery {

    ReportId reportId();
}
