package dev.debrief.command.meetings;

import dev.debrief.api.meetings.Meeting;
import dev.debrief.api.meetings.MeetingCommand.CorrectMeeting;
import dev.debrief.api.meetings.MeetingCommand.RecordMeeting;
import dev.debrief.api.meetings.MeetingCommand.WithdrawMeeting;
import dev.debrief.api.meetings.MeetingId;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.CorrectionBody;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}/meetings")
@Tag(name = "Meetings", description = "Meetings about a report, with minutes and recordings")
class MeetingController {

    private final Commands commands;

    MeetingController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a meeting about a report",
            description = "Who led it, who took part, the minutes, and the address of a recording.")
    ResponseEntity<WriteResult> record(@PathVariable ReportId id, @RequestBody Meeting body, IdempotencyKey key) {
        MeetingId meetingId = new MeetingId(key.idFor(Caller.current(), "meeting " + id));
        return commands.send(new RecordMeeting(id, meetingId, body), meetingId, key)
                .createdAt("/api/reports/" + id);
    }

    @PutMapping("/{meetingId}")
    @Operation(
            summary = "Correct a meeting",
            description = "Replaces what is recorded of it, such as the minutes; the history keeps what was there.")
    ResponseEntity<WriteResult> correct(
            @PathVariable ReportId id,
            @PathVariable MeetingId meetingId,
            @RequestBody CorrectionBody<Meeting> body,
            IfMatch ifMatch) {
        return commands.edit(new CorrectMeeting(id, meetingId, body.to(), body.reason()), ifMatch)
                .ok();
    }

    @PostMapping("/{meetingId}/withdrawal")
    @Operation(summary = "Withdraw a meeting", description = "For one that was recorded by mistake.")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id,
            @PathVariable MeetingId meetingId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return commands.edit(new WithdrawMeeting(id, meetingId, body.reason()), ifMatch)
                .ok();
    }
}
