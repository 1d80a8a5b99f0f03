package dev.debrief.api.meetings;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Commands on the meetings about a report. */
public sealed interface MeetingCommand extends ReportCommand {

    /** Records a meeting that was held. Repeated with the same content, it changes nothing. */
    record RecordMeeting(
            ReportId reportId,
            MeetingId meetingId,
            @NotNull @Valid Meeting meeting) implements MeetingCommand {}

    /** Corrects what is recorded of a meeting, such as its minutes. */
    record CorrectMeeting(
            ReportId reportId,
            MeetingId meetingId,
            @NotNull @Valid Meeting to,
            @NotNull @Text(max = 2000) String reason)
            implements MeetingCommand {}

    /** Withdraws a meeting that was recorded by mistake. */
    record WithdrawMeeting(
            ReportId reportId,
            MeetingId meetingId,
            @NotNull @Text(max = 2000) String reason) implements MeetingCommand {}
}
