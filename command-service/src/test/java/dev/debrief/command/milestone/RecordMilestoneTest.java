package dev.debrief.command.milestone;

import static dev.debrief.api.Rejection.END_BEFORE_START;
import static dev.debrief.api.Rejection.IN_THE_FUTURE;
import static dev.debrief.api.Rejection.MILESTONE_ALREADY_RECORDED;
import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_ENDED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.command.Cast.NOW;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.declaredWithoutTime;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.Cast.stated;
import static dev.debrief.command.support.Rules.CLOCK_SKEW;

import dev.debrief.api.Refusal;
import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.command.report.Report;
import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RecordMilestoneTest {

    private final FixtureConfiguration<Report> report = report();

    @ParameterizedTest
    @EnumSource
    void every_milestone_can_be_recorded(MilestoneName name) {
        report.given(declaredWithoutTime())
                .when(new RecordMilestone(REPORT, name, at("14:05")))
                .expectResultMessagePayload(1L)
                .expectEvents(stated(name, "14:05"));
    }

    @Test
    void the_same_time_again_records_nothing() {
        report.given(declared(), stated(DETECTED, "14:05"))
                .when(new RecordMilestone(REPORT, DETECTED, at("14:05")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_declaration_has_recorded_when_the_impact_started() {
        report.given(declared())
                .when(new RecordMilestone(REPORT, IMPACT_STARTED, at("14:00")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_time_needs_a_correction() {
        report.given(declared(), stated(DETECTED, "14:05"))
                .when(new RecordMilestone(REPORT, DETECTED, at("14:06")))
                .expectExceptionDetails(Refusal.of(MILESTONE_ALREADY_RECORDED));
    }

    @Test
    void a_milestone_does_not_lie_in_the_future() {
        report.given(declared())
                .when(new RecordMilestone(REPORT, DETECTED, NOW.plus(CLOCK_SKEW).plusMillis(1)))
                .expectExceptionDetails(Refusal.at("/at", IN_THE_FUTURE));
    }

    @Test
    void the_clock_of_the_caller_may_run_ahead_a_little() {
        Instant ahead = NOW.plus(CLOCK_SKEW);
        report.given(declared())
                .when(new RecordMilestone(REPORT, DETECTED, ahead))
                .expectEvents(new MilestoneRecorded(REPORT, DETECTED, ahead, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"MITIGATED", "RESOLVED", "IMPACT_ENDED", "CLOSED"})
    void an_end_does_not_come_before_the_start(MilestoneName end) {
        report.given(declared())
                .when(new RecordMilestone(REPORT, end, at("13:59")))
                .expectExceptionDetails(Refusal.at("/at", END_BEFORE_START));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"IMPACT_STARTED", "MITIGATED", "RESOLVED", "IMPACT_ENDED", "CLOSED"})
    void trouble_can_be_seen_coming_before_the_start(MilestoneName name) {
        report.given(declared())
                .when(new RecordMilestone(REPORT, name, at("13:59")))
                .expectEvents(stated(name, "13:59"));
    }

    @Test
    void the_start_does_not_come_after_an_end() {
        report.given(declaredWithoutTime(), stated(IMPACT_ENDED, "15:00"))
                .when(new RecordMilestone(REPORT, IMPACT_STARTED, at("15:01")))
                .expectExceptionDetails(Refusal.at("/at", END_BEFORE_START));
    }

    @Test
    void an_impact_can_end_the_moment_it_starts() {
        report.given(declared())
                .when(new RecordMilestone(REPORT, IMPACT_ENDED, at("14:00")))
                .expectEvents(stated(IMPACT_ENDED, "14:00"));
    }
}
