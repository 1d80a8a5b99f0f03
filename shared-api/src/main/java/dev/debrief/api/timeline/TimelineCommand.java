package dev.debrief.api.timeline;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Commands on the timeline of an incident. */
public sealed interface TimelineCommand extends ReportCommand {

    /**
     * Records a timeline event. Repeated with the same content, it changes nothing and succeeds.
     *
     * @param key whether the event is one of the key events that the report shows
     * @param now whether no time was given, so that the entry has the time of the request; sent again, it keeps its first time
     */
    record RecordTimelineEvent(
            ReportId reportId,
            TimelineEventId eventId,
            @NotNull @Valid TimelineEntry entry,
            boolean key,
            boolean now) implements TimelineCommand {

        /** An event with a given time. */
        public RecordTimelineEvent(ReportId reportId, TimelineEventId eventId, TimelineEntry entry, boolean key) {
            this(reportId, eventId, entry, key, false);
        }
    }

    /** Corrects a timeline event, with a reason. The previous content stays in the history. */
    record CorrectTimelineEvent(
            ReportId reportId,
            TimelineEventId eventId,
            @NotNull @Valid TimelineEntry to,
            @NotNull @Text(max = 2000) String reason)
            implements TimelineCommand {}

    /** Withdraws a timeline event, with a reason. It leaves the timeline but stays in the history. */
    record WithdrawTimelineEvent(
            ReportId reportId,
            TimelineEventId eventId,
            @NotNull @Text(max = 2000) String reason) implements TimelineCommand {}

    /** Marks a timeline event as one of the key events that the report shows. */
    record MarkKey(ReportId reportId, TimelineEventId eventId) implements TimelineCommand {}

    /** Removes the mark of a key event from a timeline event. */
    record UnmarkKey(ReportId reportId, TimelineEventId eventId) implements TimelineCommand {}
}
