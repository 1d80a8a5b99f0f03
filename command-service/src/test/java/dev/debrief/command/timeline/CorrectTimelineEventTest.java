package dev.debrief.command.timeline;

import static dev.debrief.api.Rejection.ACTION_WITHOUT_ACTOR;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.Rejection.TIMELINE_EVENT_NOT_FOUND;
import static dev.debrief.api.Rejection.TIMELINE_EVENT_WITHDRAWN;
import static dev.debrief.api.timeline.TimelineKind.ACTION;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.COMPLAINT;
import static dev.debrief.command.Cast.correct;
import static dev.debrief.command.Cast.corrected;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.eventWithdrawn;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class CorrectTimelineEventTest {

    private final TestExecutor<Report> recorded = report().given(declared(), recorded(ALERT, entry(NOTE, "14:05")));

    @Test
    void a_correction_keeps_what_it_corrects_and_says_why() {
        recorded.when(correct(ALERT, entry(NOTE, "14:06")))
                .expectResultMessagePayload(2L)
                .expectEvents(corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")));
    }

    @Test
    void a_correction_of_a_correction_keeps_the_one_before() {
        recorded.andGiven(corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")))
                .when(correct(ALERT, entry(NOTE, "14:05")))
                .expectEvents(corrected(ALERT, entry(NOTE, "14:06"), entry(NOTE, "14:05")));
    }

    @Test
    void a_correction_to_what_it_says_records_nothing() {
        recorded.when(correct(ALERT, entry(NOTE, "14:05")))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void what_was_withdrawn_stays_as_it_is() {
        recorded.andGiven(eventWithdrawn(ALERT))
                .when(correct(ALERT, entry(NOTE, "14:06")))
                .expectExceptionDetails(Refusal.of(TIMELINE_EVENT_WITHDRAWN));
    }

    @Test
    void what_was_never_recorded_cannot_be_corrected() {
        recorded.when(correct(COMPLAINT, entry(NOTE, "14:06")))
                .expectExceptionDetails(Refusal.of(TIMELINE_EVENT_NOT_FOUND));
    }

    @Test
    void nothing_is_corrected_into_the_future() {
        recorded.when(correct(ALERT, entry(NOTE, "16:03")))
                .expectExceptionDetails(Refusal.at("/to/occurredAt", IN_THE_FUTURE));
    }

    @Test
    void what_turns_out_to_be_an_action_is_somebodys() {
        recorded.when(correct(ALERT, entry(ACTION, "14:05")))
                .expectExceptionDetails(Refusal.at("/to/actors", ACTION_WITHOUT_ACTOR));
    }
}
