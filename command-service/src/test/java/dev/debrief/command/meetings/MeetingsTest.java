package dev.debrief.command.meetings;

import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.GRACE;
import static dev.debrief.command.Cast.NOW;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.meetings.Attendee;
import dev.debrief.api.meetings.Meeting;
import dev.debrief.api.meetings.MeetingCommand.CorrectMeeting;
import dev.debrief.api.meetings.MeetingCommand.RecordMeeting;
import dev.debrief.api.meetings.MeetingCommand.WithdrawMeeting;
import dev.debrief.api.meetings.MeetingEvent.MeetingCorrected;
import dev.debrief.api.meetings.MeetingEvent.MeetingRecorded;
import dev.debrief.api.meetings.MeetingEvent.MeetingWithdrawn;
import dev.debrief.api.meetings.MeetingId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Meetings about a report are recorded once, corrected with a reason, and withdrawn. */
class MeetingsTest {

    private static final MeetingId ID = MeetingId.of("f3000000-0000-4000-8000-000000000001");
    private static final Meeting HELD = new Meeting(at("15:00"), GRACE, List.of(), null, null);
    private static final Meeting WITH_MINUTES =
            new Meeting(at("15:00"), GRACE, List.of(new Attendee(ADA, null)), "We read the log.", null);

    @Test
    void a_meeting_is_recorded_once() {
        report().given(declared())
                .when(new RecordMeeting(REPORT, ID, HELD))
                .expectEvents(new MeetingRecorded(REPORT, ID, HELD));
        report().given(declared(), new MeetingRecorded(REPORT, ID, HELD))
                .when(new RecordMeeting(REPORT, ID, HELD))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
        report().given(declared(), new MeetingRecorded(REPORT, ID, HELD))
                .when(new RecordMeeting(REPORT, ID, WITH_MINUTES))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(Rejection.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void no_meeting_was_held_in_the_future() {
        report().given(declared())
                .when(new RecordMeeting(REPORT, ID, new Meeting(NOW.plusSeconds(3600), GRACE, List.of(), null, null)))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.at("/heldAt", Rejection.IN_THE_FUTURE));
    }

    @Test
    void the_minutes_are_added_as_a_correction() {
        report().given(declared(), new MeetingRecorded(REPORT, ID, HELD))
                .when(new CorrectMeeting(REPORT, ID, WITH_MINUTES, REASON))
                .expectEvents(new MeetingCorrected(REPORT, ID, HELD, WITH_MINUTES, REASON));
        report().given(declared(), new MeetingRecorded(REPORT, ID, HELD))
                .when(new CorrectMeeting(REPORT, ID, HELD, REASON))
                .expectNoEvents();
    }

    @Test
    void a_withdrawn_meeting_is_gone_and_an_unknown_one_was_never_there() {
        MeetingWithdrawn withdrawn = new MeetingWithdrawn(REPORT, ID, REASON);
        report().given(declared(), new MeetingRecorded(REPORT, ID, HELD))
                .when(new WithdrawMeeting(REPORT, ID, REASON))
                .expectEvents(withdrawn);
        report().given(declared(), new MeetingRecorded(REPORT, ID, HELD), withdrawn)
                .when(new CorrectMeeting(REPORT, ID, WITH_MINUTES, REASON))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(Rejection.MEETING_NOT_FOUND));
        report().given(declared())
                .when(new WithdrawMeeting(REPORT, ID, REASON))
                .expectNoEvents()
                .expectExceptionDetails(Refusal.of(Rejection.MEETING_NOT_FOUND));
    }
}
