package dev.debrief.api.recurrence;

import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;

/** The commands about recurring causes. Debrief sends them; sent again, they change nothing. */
public sealed interface RecurrenceCommand extends ReportCommand {

    /** Records that a cause occurred again. */
    record DetectRecurrence(ReportId reportId, Recurrence recurrence) implements RecurrenceCommand {}

    /** Withdraws a recurrence that is none, as was found later. */
    record WithdrawRecurrence(ReportId reportId, Recurrence recurrence, String reason) implements RecurrenceCommand {}
}
