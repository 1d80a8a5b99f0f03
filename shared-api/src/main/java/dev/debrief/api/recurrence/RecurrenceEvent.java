package dev.debrief.api.recurrence;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** The events about recurring causes. They belong to the report of the action item. */
public sealed interface RecurrenceEvent extends ReportEvent {

    Recurrence recurrence();

    /** A cause occurred again after an action item against it was completed. */
    record RecurrenceDetected(ReportId reportId, Recurrence recurrence) implements RecurrenceEvent {}

    /** A recurrence was withdrawn: the later cause was withdrawn, or its category, scope or time was corrected. */
    record RecurrenceWithdrawn(ReportId reportId, Recurrence recurrence, String reason) implements RecurrenceEvent {}
}
