package dev.debrief.command.timeline;

import static dev.debrief.api.Rejection.ACTION_WITHOUT_ACTOR;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.timeline.TimelineKind.ACTION;
import static dev.debrief.api.timeline.TimelineKind.DETECTION;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.command.Cast.ADA;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.COMPLAINT;
import static dev.debrief.command.Cast.GRACE;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.corrected;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.eventWithdrawn;
import static dev.debrief.command.Cast.fed;
import static dev.debrief.command.Cast.moved;
import static dev.debrief.command.Cast.record;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.timeline.TimelineCommand.RecordTimelineEvent;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RecordTimelineEventTest {

    private final FixtureConfiguration<Report> report = report();

    @Test
    void what_happened_is_recorded_however_late() {
        report.given(declared())
                .when(record(ALERT, entry(NOTE, "14:05")))
                .expectResultMessagePayload(1L)
                .expectEvents(recorded(ALERT, entry(NOTE, "14:05")));
    }

    @Test
    void what_happened_before_is_told_after() {
        report.given(declared(), recorded(ALERT, entry(NOTE, "15:00")))
                .when(record(COMPLAINT, entry(NOTE, "09:00")))
                .expectEvents(recorded(COMPLAINT, entry(NOTE, "09:00")));
    }

    @Test
    void a_major_development_is_recorded_as_one() {
        report.given(declared())
                .when(new RecordTimelineEvent(REPORT, ALERT, entry(NOTE, "14:05"), true))
                .expectEvents(new TimelineEventRecorded(REPORT, ALERT, entry(NOTE, "14:05"), true));
    }

    @Test
    void the_same_again_gets_the_first_answer_and_records_nothing() {
        report.given(declared(), recorded(ALERT, entry(NOTE, "14:05")), recorded(COMPLAINT, entry(NOTE, "14:09")))
                .when(record(ALERT, entry(NOTE, "14:05")))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void the_first_answer_counts_the_milestone_recorded_along() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(DETECTION, "14:05")),
                        fed(MilestoneName.DETECTED, "14:05", ALERT),
                        recorded(COMPLAINT, entry(NOTE, "14:09")))
                .when(record(ALERT, entry(DETECTION, "14:05")))
                .expectResultMessagePayload(2L)
                .expectNoEvents();
    }

    @Test
    void the_first_answer_counts_the_milestone_moved_along() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(DETECTION, "14:05")),
                        fed(MilestoneName.DETECTED, "14:05", ALERT),
                        recorded(COMPLAINT, entry(DETECTION, "14:03")),
                        moved(MilestoneName.DETECTED, "14:05", "14:03", COMPLAINT))
                .when(record(COMPLAINT, entry(DETECTION, "14:03")))
                .expectResultMessagePayload(4L)
                .expectNoEvents();
    }

    @Test
    void the_same_again_after_its_correction_records_nothing() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(NOTE, "14:05")),
                        corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")))
                .when(record(ALERT, entry(NOTE, "14:05")))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void the_same_again_after_its_withdrawal_records_nothing() {
        report.given(declared(), recorded(ALERT, entry(NOTE, "14:05")), eventWithdrawn(ALERT))
                .when(record(ALERT, entry(NOTE, "14:05")))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void other_content_under_the_same_id_is_refused() {
        report.given(declared(), recorded(ALERT, entry(NOTE, "14:05")))
                .when(record(ALERT, entry(NOTE, "14:06")))
                .expectExceptionDetails(Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void what_it_was_corrected_to_is_other_content() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(NOTE, "14:05")),
                        corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")))
                .when(record(ALERT, entry(NOTE, "14:06")))
                .expectExceptionDetails(Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void the_same_content_as_a_major_development_is_other_content() {
        report.given(declared(), recorded(ALERT, entry(NOTE, "14:05")))
                .when(new RecordTimelineEvent(REPORT, ALERT, entry(NOTE, "14:05"), true))
                .expectExceptionDetails(Refusal.of(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void nothing_is_told_of_the_future() {
        report.given(declared())
                .when(record(ALERT, entry(NOTE, "16:03")))
                .expectExceptionDetails(Refusal.at("/occurredAt", IN_THE_FUTURE));
    }

    @Test
    void the_clock_of_the_caller_may_run_ahead_a_little() {
        report.given(declared())
                .when(record(ALERT, entry(NOTE, "16:02")))
                .expectEvents(recorded(ALERT, entry(NOTE, "16:02")));
    }

    @Test
    void an_action_is_somebodys() {
        report.given(declared())
                .when(record(ALERT, entry(ACTION, "14:20")))
                .expectExceptionDetails(Refusal.at("/actors", ACTION_WITHOUT_ACTOR));
    }

    @Test
    void an_action_can_be_that_of_several_people() {
        report.given(declared())
                .when(record(ALERT, entry(ACTION, "14:20", ADA, GRACE)))
                .expectEvents(recorded(ALERT, entry(ACTION, "14:20", ADA, GRACE)));
    }
}
