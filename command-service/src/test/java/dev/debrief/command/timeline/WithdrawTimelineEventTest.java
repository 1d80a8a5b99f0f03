package dev.debrief.command.timeline;

import static dev.debrief.api.Rejection.TIMELINE_EVENT_NOT_FOUND;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.COMPLAINT;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.eventWithdrawn;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.Cast.withdraw;

import dev.debrief.api.Refusal;
import dev.debrief.api.timeline.TimelineCommand.WithdrawTimelineEvent;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class WithdrawTimelineEventTest {

    private final TestExecutor<Report> recorded = report().given(declared(), recorded(ALERT, entry(NOTE, "14:05")));

    @Test
    void a_timeline_event_is_taken_back_with_a_reason() {
        recorded.when(withdraw(ALERT)).expectResultMessagePayload(2L).expectEvents(eventWithdrawn(ALERT));
    }

    @Test
    void a_second_withdrawal_records_nothing_whatever_its_reason() {
        recorded.andGiven(eventWithdrawn(ALERT))
                .when(new WithdrawTimelineEvent(REPORT, ALERT, "It was told twice."))
                .expectResultMessagePayload(2L)
                .expectNoEvents();
    }

    @Test
    void what_was_never_recorded_cannot_be_withdrawn() {
        recorded.when(withdraw(COMPLAINT)).expectExceptionDetails(Refusal.of(TIMELINE_EVENT_NOT_FOUND));
    }
}
