package dev.debrief.api.actions;

import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;

/**
 * Has a report look at its deadlines, and record what time has brought about. Sent by Debrief itself; sent twice, it records nothing the
 * second time.
 */
public record CheckDeadlines(ReportId reportId) implements ReportCommand {}
