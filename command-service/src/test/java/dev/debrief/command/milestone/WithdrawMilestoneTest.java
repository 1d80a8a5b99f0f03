package dev.debrief.command.milestone;

import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.api.milestone.MilestoneName.RESOLVED;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.Cast.stated;

import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.milestone.MilestoneCommand.WithdrawMilestone;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class WithdrawMilestoneTest {

    private final FixtureConfiguration<Report> report = report();

    @Test
    void a_withdrawal_keeps_the_time_it_takes_back_and_says_why() {
        report.given(declared(), stated(RESOLVED, "15:00"))
                .when(withdraw(RESOLVED))
                .expectEvents(withdrawn(RESOLVED, "15:00"));
    }

    @Test
    void a_second_withdrawal_records_nothing() {
        report.given(declared(), stated(RESOLVED, "15:00"), withdrawn(RESOLVED, "15:00"))
                .when(withdraw(RESOLVED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_withdrawn_can_be_recorded_anew() {
        report.given(declared(), stated(RESOLVED, "15:00"), withdrawn(RESOLVED, "15:00"))
                .when(new RecordMilestone(REPORT, RESOLVED, at("15:30")))
                .expectEvents(stated(RESOLVED, "15:30"));
    }

    @Test
    void without_a_start_no_end_comes_before_it() {
        report.given(declared(), withdrawn(IMPACT_STARTED, "14:00"))
                .when(new RecordMilestone(REPORT, RESOLVED, at("13:00")))
                .expectEvents(stated(RESOLVED, "13:00"));
    }

    private static WithdrawMilestone withdraw(MilestoneName name) {
        return new WithdrawMilestone(REPORT, name, REASON);
    }

    private static MilestoneWithdrawn withdrawn(MilestoneName name, String was) {
        return new MilestoneWithdrawn(REPORT, name, at(was), REASON, null);
    }
}
