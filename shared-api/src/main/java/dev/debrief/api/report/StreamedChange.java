package dev.debrief.api.report;

import dev.debrief.api.report.HistoryPage.Change;

/**
 * A change of a report, as it is sent to those who listen.
 *
 * @param reportId id of the report
 * @param change what was changed, when, by whom and why
 */
public record StreamedChange(ReportId reportId, Change change) {}
