package dev.debrief.api.recurrence;

import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;

/** What Debrief itself says of fixes that did not hold. Sent twice, it records nothing the second time. */
public sealed interface RecurrenceCommand extends ReportCommand {

    record DetectRecurrence(ReportId reportId, Recurrence recurrence) implements RecurrenceCommand {}

    record WithdrawRecurrence(ReportId reportId, Recurrence recurrence, String reason) implements RecurrenceCommand {}
}
