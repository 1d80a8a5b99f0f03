package dev.debrief.command.timeline;

import static dev.debrief.api.Rejection.TIMELINE_EVENT_NOT_FOUND;
import static dev.debrief.api.Rejection.TIMELINE_EVENT_WITHDRAWN;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.COMPLAINT;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.corrected;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.eventWithdrawn;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.timeline.TimelineCommand.MarkKey;
import dev.debrief.api.timeline.TimelineCommand.UnmarkKey;
import dev.debrief.api.timeline.TimelineEvent.KeyMarked;
import dev.debrief.api.timeline.TimelineEvent.KeyUnmarked;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class MarkKeyTest {

    private final TestExecutor<Report> recorded = report().given(declared(), recorded(ALERT, entry(NOTE, "14:05")));

    @Test
    void a_timeline_event_is_put_among_the_major_developments() {
        recorded.when(new MarkKey(REPORT, ALERT)).expectEvents(new KeyMarked(REPORT, ALERT));
    }

    @Test
    void marking_it_again_records_nothing() {
        recorded.andGiven(new KeyMarked(REPORT, ALERT))
                .when(new MarkKey(REPORT, ALERT))
                .expectResultMessagePayload(2L)
                .expectNoEvents();
    }

    @Test
    void what_was_recorded_as_key_is_marked_already() {
        recorded.andGiven(new TimelineEventRecorded(REPORT, COMPLAINT, entry(NOTE, "14:09"), true))
                .when(new MarkKey(REPORT, COMPLAINT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_mark_is_taken_off() {
        recorded.andGiven(new KeyMarked(REPORT, ALERT))
                .when(new UnmarkKey(REPORT, ALERT))
                .expectEvents(new KeyUnmarked(REPORT, ALERT));
    }

    @Test
    void taking_off_no_mark_records_nothing() {
        recorded.when(new UnmarkKey(REPORT, ALERT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_correction_keeps_the_mark() {
        recorded.andGiven(new KeyMarked(REPORT, ALERT), corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")))
                .when(new MarkKey(REPORT, ALERT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_withdrawn_is_no_longer_marked() {
        recorded.andGiven(eventWithdrawn(ALERT))
                .when(new MarkKey(REPORT, ALERT))
                .expectExceptionDetails(Refusal.of(TIMELINE_EVENT_WITHDRAWN));
    }

    @Test
    void what_was_withdrawn_is_no_longer_unmarked() {
        recorded.andGiven(new KeyMarked(REPORT, ALERT), eventWithdrawn(ALERT))
                .when(new UnmarkKey(REPORT, ALERT))
                .expectExceptionDetails(Refusal.of(TIMELINE_EVENT_WITHDRAWN));
    }

    @Test
    void what_was_never_recorded_cannot_be_marked() {
        recorded.when(new MarkKey(REPORT, COMPLAINT)).expectExceptionDetails(Refusal.of(TIMELINE_EVENT_NOT_FOUND));
    }
}
