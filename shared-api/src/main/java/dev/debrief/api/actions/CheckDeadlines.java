package dev.debrief.api.actions;

import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;

/**
 * Has a report check its deadlines and record the reminders that are due. Debrief sends it; sent again, it changes nothing.
 *
 * @param reportId the report to check
 */
public record CheckDeadlines(ReportId reportId) implements ReportCommand {}
