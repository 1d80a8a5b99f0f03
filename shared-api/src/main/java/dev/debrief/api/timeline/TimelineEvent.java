package dev.debrief.api.timeline;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** Events about the timeline of an incident. */
public sealed interface TimelineEvent extends ReportEvent {

    TimelineEventId eventId();

    /**
     * A timeline event was recorded.
     *
     * @param key whether it is one of the key events that the report shows
     */
    record TimelineEventRecorded(ReportId reportId, TimelineEventId eventId, TimelineEntry entry, boolean key)
            implements TimelineEvent {}

    /** A timeline event was corrected. */
    record TimelineEventCorrected(
            ReportId reportId, TimelineEventId eventId, TimelineEntry from, TimelineEntry to, String reason)
            implements TimelineEvent {}

    /** A timeline event was withdrawn. */
    record TimelineEventWithdrawn(ReportId reportId, TimelineEventId eventId, String reason) implements TimelineEvent {}

    /** A timeline event was marked as a key event. */
    record KeyMarked(ReportId reportId, TimelineEventId eventId) implements TimelineEvent {}

    /** The mark of a key event was removed from a timeline event. */
    record KeyUnmarked(ReportId reportId, TimelineEventId eventId) implements TimelineEvent {}
}
