package dev.debrief.api.timeline;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What one can say of the timeline of an incident. */
public sealed interface TimelineCommand extends ReportCommand {

    /** Repeated with the same content, it finds the timeline event there and changes nothing. */
    record RecordTimelineEvent(
            ReportId reportId,
            TimelineEventId eventId,
            @NotNull @Valid TimelineEntry entry,
            boolean key) implements TimelineCommand {}

    /** Says what a timeline event should have said. What it said before stays in the history. */
    record CorrectTimelineEvent(
            ReportId reportId,
            TimelineEventId eventId,
            @NotNull @Valid TimelineEntry entry,
            @NotNull @Text(max = 2000) String reason)
            implements TimelineCommand {}

    /** Takes a timeline event back. It leaves the timeline, but never the history. */
    record RetractTimelineEvent(
            ReportId reportId,
            TimelineEventId eventId,
            @NotNull @Text(max = 2000) String reason) implements TimelineCommand {}

    /** Puts a timeline event among the major developments that the report shows. */
    record MarkKey(ReportId reportId, TimelineEventId eventId) implements TimelineCommand {}

    record UnmarkKey(ReportId reportId, TimelineEventId eventId) implements TimelineCommand {}
}
