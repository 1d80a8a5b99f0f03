package dev.debrief.command.timeline;

import static dev.debrief.api.Rejection.TIMELINE_EVENT_NOT_FOUND;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.COMPLAINT;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.Cast.retract;
import static dev.debrief.command.Cast.retracted;

import dev.debrief.api.Refusal;
import dev.debrief.api.timeline.TimelineCommand.RetractTimelineEvent;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class RetractTimelineEventTest {

    private final TestExecutor<Report> recorded = report().given(declared(), recorded(ALERT, entry(NOTE, "14:05")));

    @Test
    void a_timeline_event_is_taken_back_with_a_reason() {
        recorded.when(retract(ALERT)).expectResultMessagePayload(2L).expectEvents(retracted(ALERT));
    }

    @Test
    void a_second_retraction_records_nothing_whatever_its_reason() {
        recorded.andGiven(retracted(ALERT))
                .when(new RetractTimelineEvent(REPORT, ALERT, "It was told twice."))
                .expectResultMessagePayload(2L)
                .expectNoEvents();
    }

    @Test
    void what_was_never_recorded_cannot_be_retracted() {
        recorded.when(retract(COMPLAINT)).expectExceptionDetails(Refusal.of(TIMELINE_EVENT_NOT_FOUND));
    }
}
