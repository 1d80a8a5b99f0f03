package dev.debrief.command.milestone;

import static dev.debrief.api.Rejection.END_BEFORE_START;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.Rejection.MILESTONE_NOT_RECORDED;
import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.api.milestone.MilestoneName.RESOLVED;
import static dev.debrief.command.Cast.NOW;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.Cast.restated;
import static dev.debrief.command.Cast.stated;
import static dev.debrief.command.support.Rules.CLOCK_SKEW;

import dev.debrief.api.Refusal;
import dev.debrief.api.milestone.MilestoneCommand.CorrectMilestone;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CorrectMilestoneTest {

    private final FixtureConfiguration<Report> report = report();

    @Test
    void a_correction_keeps_the_time_it_corrects_and_says_why() {
        report.given(declared(), stated(DETECTED, "14:05"))
                .when(correct(DETECTED, "14:03"))
                .expectEvents(restated(DETECTED, "14:05", "14:03"));
    }

    @Test
    void the_start_of_the_declaration_can_be_corrected() {
        report.given(declared())
                .when(correct(IMPACT_STARTED, "13:55"))
                .expectEvents(restated(IMPACT_STARTED, "14:00", "13:55"));
    }

    @Test
    void a_correction_to_the_same_time_records_nothing() {
        report.given(declared(), stated(DETECTED, "14:05"))
                .when(correct(DETECTED, "14:05"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_is_not_recorded_cannot_be_corrected() {
        report.given(declared())
                .when(correct(DETECTED, "14:05"))
                .expectExceptionDetails(Refusal.of(MILESTONE_NOT_RECORDED));
    }

    @Test
    void an_end_is_not_corrected_to_before_the_start() {
        report.given(declared(), stated(RESOLVED, "15:00"))
                .when(correct(RESOLVED, "13:59"))
                .expectExceptionDetails(Refusal.at("/at", END_BEFORE_START));
    }

    @Test
    void the_start_is_not_corrected_to_after_an_end() {
        report.given(declared(), stated(RESOLVED, "15:00"))
                .when(correct(IMPACT_STARTED, "15:01"))
                .expectExceptionDetails(Refusal.at("/at", END_BEFORE_START));
    }

    @Test
    void a_milestone_is_not_corrected_into_the_future() {
        report.given(declared(), stated(DETECTED, "14:05"))
                .when(new CorrectMilestone(
                        REPORT, DETECTED, NOW.plus(CLOCK_SKEW).plusMillis(1), REASON))
                .expectExceptionDetails(Refusal.at("/at", IN_THE_FUTURE));
    }

    private static CorrectMilestone correct(MilestoneName name, String time) {
        return new CorrectMilestone(REPORT, name, at(time), REASON);
    }
}
