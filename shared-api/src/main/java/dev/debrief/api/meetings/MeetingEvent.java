package dev.debrief.api.meetings;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;

/** Events about the meetings about a report. */
public sealed interface MeetingEvent extends ReportEvent {

    /** A meeting was held. */
    record MeetingRecorded(ReportId reportId, MeetingId meetingId, Meeting meeting) implements MeetingEvent {}

    /** What is recorded of a meeting was corrected. */
    record MeetingCorrected(ReportId reportId, MeetingId meetingId, Meeting from, Meeting to, String reason)
            implements MeetingEvent {}

    /** A meeting had been recorded by mistake. */
    record MeetingWithdrawn(ReportId reportId, MeetingId meetingId, String reason) implements MeetingEvent {}
}
