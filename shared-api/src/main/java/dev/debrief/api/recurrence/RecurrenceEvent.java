package dev.debrief.api.recurrence;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** What was found out about fixes that did not hold. Recorded on the report of the fix. */
public sealed interface RecurrenceEvent extends ReportEvent {

    Recurrence recurrence();

    record RecurrenceDetected(ReportId reportId, Recurrence recurrence) implements RecurrenceEvent {}

    /** It turned out not to be one: the cause was withdrawn, or is held to be another, or elsewhere, or earlier. */
    record RecurrenceWithdrawn(ReportId reportId, Recurrence recurrence, String reason) implements RecurrenceEvent {}
}
