package dev.debrief.api.timeline;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** What happened to the timeline of an incident. */
public sealed interface TimelineEvent extends ReportEvent {

    TimelineEventId eventId();

    record TimelineEventRecorded(ReportId reportId, TimelineEventId eventId, TimelineEntry entry, boolean key)
            implements TimelineEvent {}

    record TimelineEventCorrected(
            ReportId reportId, TimelineEventId eventId, TimelineEntry from, TimelineEntry to, String reason)
            implements TimelineEvent {}

    record TimelineEventRetracted(ReportId reportId, TimelineEventId eventId, String reason) implements TimelineEvent {}

    record KeyMarked(ReportId reportId, TimelineEventId eventId) implements TimelineEvent {}

    record KeyUnmarked(ReportId reportId, TimelineEventId eventId) implements TimelineEvent {}
}
