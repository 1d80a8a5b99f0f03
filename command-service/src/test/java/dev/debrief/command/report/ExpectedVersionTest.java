package dev.debrief.command.report;

import static dev.debrief.api.Rejection.VERSION_CHANGED;
import static dev.debrief.api.timeline.TimelineKind.DETECTION;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.COMPLAINT;
import static dev.debrief.command.Cast.correct;
import static dev.debrief.command.Cast.corrected;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.fed;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.command.support.Commands;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Who edits a version that is no longer the latest is told so, and nothing is recorded. */
class ExpectedVersionTest {

    private final TestExecutor<Report> atVersion2 = report().given(
                    declared(), recorded(ALERT, entry(NOTE, "14:05")), recorded(COMPLAINT, entry(NOTE, "14:09")));

    @Test
    void an_edit_of_the_latest_version_is_recorded_and_answered_with_the_next() {
        atVersion2
                .when(correct(ALERT, entry(NOTE, "14:06")), seen(2))
                .expectResultMessagePayload(3L)
                .expectEvents(corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")));
    }

    @Test
    void an_edit_of_an_earlier_version_is_refused() {
        atVersion2
                .when(correct(ALERT, entry(NOTE, "14:06")), seen(1))
                .expectExceptionDetails(changedSince(1))
                .expectNoEvents();
    }

    @Test
    void an_edit_of_a_version_yet_to_come_is_refused() {
        atVersion2
                .when(correct(ALERT, entry(NOTE, "14:06")), seen(3))
                .expectExceptionDetails(changedSince(3))
                .expectNoEvents();
    }

    @Test
    void a_repeated_edit_of_an_earlier_version_that_changes_nothing_passes() {
        atVersion2
                .andGiven(corrected(ALERT, entry(NOTE, "14:05"), entry(NOTE, "14:06")))
                .when(correct(ALERT, entry(NOTE, "14:06")), seen(2))
                .expectResultMessagePayload(3L)
                .expectNoEvents();
    }

    @Test
    void an_edit_that_says_no_version_is_always_one_of_the_latest() {
        atVersion2.when(correct(ALERT, entry(NOTE, "14:06"))).expectResultMessagePayload(3L);
    }

    @Test
    void the_answer_counts_everything_recorded_along() {
        atVersion2
                .when(correct(ALERT, entry(DETECTION, "14:05")), seen(2))
                .expectResultMessagePayload(4L)
                .expectEvents(
                        corrected(ALERT, entry(NOTE, "14:05"), entry(DETECTION, "14:05")),
                        fed(MilestoneName.DETECTED, "14:05", ALERT));
    }

    @Test
    void what_is_refused_anyway_is_refused_for_its_own_reason() {
        atVersion2
                .when(correct(ALERT, entry(NOTE, "16:03")), seen(1))
                .expectExceptionDetails(Refusal.at("/to/occurredAt", Rejection.IN_THE_FUTURE));
    }

    private static Map<String, Long> seen(long version) {
        return Map.of(Commands.EXPECTED_VERSION, version);
    }

    private static Refusal changedSince(long seen) {
        return new Refusal(VERSION_CHANGED, Map.of("expectedVersion", String.valueOf(seen), "version", "2"));
    }
}
