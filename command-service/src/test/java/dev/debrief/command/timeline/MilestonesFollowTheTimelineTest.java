package dev.debrief.command.timeline;

import static dev.debrief.api.milestone.MilestoneName.ACKNOWLEDGED;
import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.api.milestone.MilestoneName.MITIGATED;
import static dev.debrief.api.milestone.MilestoneName.RESOLVED;
import static dev.debrief.api.timeline.TimelineKind.DETECTION;
import static dev.debrief.api.timeline.TimelineKind.NOTE;
import static dev.debrief.api.timeline.TimelineKind.RECOVERY;
import static dev.debrief.api.timeline.TimelineKind.RESOLUTION;
import static dev.debrief.command.Cast.ALERT;
import static dev.debrief.command.Cast.COMPLAINT;
import static dev.debrief.command.Cast.FAILOVER;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.ROLLBACK;
import static dev.debrief.command.Cast.at;
import static dev.debrief.command.Cast.correct;
import static dev.debrief.command.Cast.corrected;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.declaredWithoutTime;
import static dev.debrief.command.Cast.entry;
import static dev.debrief.command.Cast.eventWithdrawn;
import static dev.debrief.command.Cast.fed;
import static dev.debrief.command.Cast.moved;
import static dev.debrief.command.Cast.record;
import static dev.debrief.command.Cast.recorded;
import static dev.debrief.command.Cast.report;
import static dev.debrief.command.Cast.restated;
import static dev.debrief.command.Cast.stated;
import static dev.debrief.command.Cast.withdraw;

import dev.debrief.api.milestone.MilestoneCommand.CorrectMilestone;
import dev.debrief.api.milestone.MilestoneCommand.RecordMilestone;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.report.Report;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** some kinds of timeline events feed a milestone, until people say themselves when it was reached. */
class MilestonesFollowTheTimelineTest {

    private final FixtureConfiguration<Report> report = report();

    @ParameterizedTest
    @CsvSource({"DETECTION, DETECTED", "RESPONDER_JOINED, ACKNOWLEDGED", "RECOVERY, MITIGATED", "RESOLUTION, RESOLVED"})
    void a_timeline_event_that_tells_of_a_milestone_records_it(TimelineKind kind, MilestoneName milestone) {
        report.given(declared())
                .when(record(ALERT, entry(kind, "14:05")))
                .expectResultMessagePayload(2L)
                .expectEvents(recorded(ALERT, entry(kind, "14:05")), fed(milestone, "14:05", ALERT));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DETECTION", "RESPONDER_JOINED", "RECOVERY", "RESOLUTION"})
    void no_other_timeline_event_does(TimelineKind kind) {
        report.given(declared())
                .when(record(ALERT, entry(kind, "14:05", "Ada")))
                .expectEvents(recorded(ALERT, entry(kind, "14:05", "Ada")));
    }

    @Test
    void the_first_detection_counts() {
        report.given(declared(), recorded(ALERT, entry(DETECTION, "14:05")), fed(DETECTED, "14:05", ALERT))
                .when(record(COMPLAINT, entry(DETECTION, "14:03")))
                .expectEvents(
                        recorded(COMPLAINT, entry(DETECTION, "14:03")), moved(DETECTED, "14:05", "14:03", COMPLAINT));
    }

    @Test
    void a_later_detection_does_not() {
        report.given(declared(), recorded(ALERT, entry(DETECTION, "14:05")), fed(DETECTED, "14:05", ALERT))
                .when(record(COMPLAINT, entry(DETECTION, "14:09")))
                .expectEvents(recorded(COMPLAINT, entry(DETECTION, "14:09")));
    }

    @Test
    void the_last_resolution_counts() {
        report.given(declared(), recorded(FAILOVER, entry(RESOLUTION, "15:00")), fed(RESOLVED, "15:00", FAILOVER))
                .when(record(ROLLBACK, entry(RESOLUTION, "15:40")))
                .expectEvents(
                        recorded(ROLLBACK, entry(RESOLUTION, "15:40")), moved(RESOLVED, "15:00", "15:40", ROLLBACK));
    }

    @Test
    void an_earlier_resolution_does_not() {
        report.given(declared(), recorded(ROLLBACK, entry(RESOLUTION, "15:40")), fed(RESOLVED, "15:40", ROLLBACK))
                .when(record(FAILOVER, entry(RESOLUTION, "15:00")))
                .expectEvents(recorded(FAILOVER, entry(RESOLUTION, "15:00")));
    }

    @Test
    void a_corrected_time_moves_the_milestone() {
        report.given(declared(), recorded(ALERT, entry(DETECTION, "14:05")), fed(DETECTED, "14:05", ALERT))
                .when(correct(ALERT, entry(DETECTION, "14:07")))
                .expectEvents(
                        corrected(ALERT, entry(DETECTION, "14:05"), entry(DETECTION, "14:07")),
                        moved(DETECTED, "14:05", "14:07", ALERT));
    }

    @Test
    void a_corrected_time_can_make_another_event_the_first() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(DETECTION, "14:05")),
                        fed(DETECTED, "14:05", ALERT),
                        recorded(COMPLAINT, entry(DETECTION, "14:09")))
                .when(correct(ALERT, entry(DETECTION, "14:30")))
                .expectEvents(
                        corrected(ALERT, entry(DETECTION, "14:05"), entry(DETECTION, "14:30")),
                        moved(DETECTED, "14:05", "14:09", COMPLAINT));
    }

    @Test
    void a_corrected_kind_leaves_one_milestone_and_feeds_the_other() {
        report.given(declared(), recorded(FAILOVER, entry(RECOVERY, "15:00")), fed(MITIGATED, "15:00", FAILOVER))
                .when(correct(FAILOVER, entry(RESOLUTION, "15:00")))
                .expectEvents(
                        corrected(FAILOVER, entry(RECOVERY, "15:00"), entry(RESOLUTION, "15:00")),
                        withdrawn(MITIGATED, "15:00", FAILOVER),
                        fed(RESOLVED, "15:00", FAILOVER));
    }

    @Test
    void a_correction_that_keeps_time_and_kind_leaves_the_milestone() {
        report.given(declared(), recorded(ALERT, entry(DETECTION, "14:05")), fed(DETECTED, "14:05", ALERT))
                .when(correct(ALERT, entry(DETECTION, "14:05", "Ada")))
                .expectEvents(corrected(ALERT, entry(DETECTION, "14:05"), entry(DETECTION, "14:05", "Ada")));
    }

    @Test
    void a_withdrawal_withdraws_the_milestone() {
        report.given(declared(), recorded(ALERT, entry(DETECTION, "14:05")), fed(DETECTED, "14:05", ALERT))
                .when(withdraw(ALERT))
                .expectEvents(eventWithdrawn(ALERT), withdrawn(DETECTED, "14:05", ALERT));
    }

    @Test
    void a_withdrawal_falls_back_to_the_next_event_of_the_kind() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(DETECTION, "14:05")),
                        fed(DETECTED, "14:05", ALERT),
                        recorded(COMPLAINT, entry(DETECTION, "14:09")))
                .when(withdraw(ALERT))
                .expectEvents(eventWithdrawn(ALERT), moved(DETECTED, "14:05", "14:09", COMPLAINT));
    }

    @Test
    void a_milestone_the_timeline_withdrew_can_be_fed_again() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(DETECTION, "14:05")),
                        fed(DETECTED, "14:05", ALERT),
                        eventWithdrawn(ALERT),
                        withdrawn(DETECTED, "14:05", ALERT))
                .when(record(COMPLAINT, entry(DETECTION, "14:09")))
                .expectEvents(recorded(COMPLAINT, entry(DETECTION, "14:09")), fed(DETECTED, "14:09", COMPLAINT));
    }

    @Test
    void a_milestone_people_have_recorded_no_longer_follows() {
        report.given(declared(), stated(DETECTED, "14:02"))
                .when(record(ALERT, entry(DETECTION, "14:01")))
                .expectEvents(recorded(ALERT, entry(DETECTION, "14:01")));
    }

    @Test
    void a_milestone_people_have_corrected_no_longer_follows() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(DETECTION, "14:05")),
                        fed(DETECTED, "14:05", ALERT),
                        restated(DETECTED, "14:05", "14:02"))
                .when(withdraw(ALERT))
                .expectEvents(eventWithdrawn(ALERT));
    }

    @Test
    void a_milestone_people_have_withdrawn_no_longer_follows() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(DETECTION, "14:05")),
                        fed(DETECTED, "14:05", ALERT),
                        new MilestoneWithdrawn(REPORT, DETECTED, at("14:05"), REASON, null))
                .when(record(COMPLAINT, entry(DETECTION, "14:03")))
                .expectEvents(recorded(COMPLAINT, entry(DETECTION, "14:03")));
    }

    @Test
    void a_recovery_before_the_impact_started_does_not_feed() {
        report.given(declared())
                .when(record(FAILOVER, entry(RECOVERY, "13:50")))
                .expectEvents(recorded(FAILOVER, entry(RECOVERY, "13:50")));
    }

    @Test
    void a_recovery_corrected_to_before_the_impact_started_withdraws_the_milestone() {
        report.given(declared(), recorded(FAILOVER, entry(RECOVERY, "15:00")), fed(MITIGATED, "15:00", FAILOVER))
                .when(correct(FAILOVER, entry(RECOVERY, "13:50")))
                .expectEvents(
                        corrected(FAILOVER, entry(RECOVERY, "15:00"), entry(RECOVERY, "13:50")),
                        withdrawn(MITIGATED, "15:00", FAILOVER));
    }

    @Test
    void without_a_start_any_recovery_feeds() {
        report.given(declaredWithoutTime())
                .when(record(FAILOVER, entry(RECOVERY, "13:50")))
                .expectEvents(recorded(FAILOVER, entry(RECOVERY, "13:50")), fed(MITIGATED, "13:50", FAILOVER));
    }

    @Test
    void a_recovery_told_before_the_start_was_corrected_feeds_like_one_told_after() {
        report.given(declared(), recorded(FAILOVER, entry(RECOVERY, "13:50")))
                .when(new CorrectMilestone(REPORT, IMPACT_STARTED, at("13:00"), REASON))
                .expectEvents(restated(IMPACT_STARTED, "14:00", "13:00"), fed(MITIGATED, "13:50", FAILOVER));
    }

    @Test
    void a_recovery_the_timeline_fed_does_not_stand_in_the_way_of_the_start() {
        report.given(
                        declaredWithoutTime(),
                        recorded(FAILOVER, entry(RECOVERY, "13:50")),
                        fed(MITIGATED, "13:50", FAILOVER))
                .when(new RecordMilestone(REPORT, IMPACT_STARTED, at("14:00")))
                .expectEvents(stated(IMPACT_STARTED, "14:00"), withdrawn(MITIGATED, "13:50", FAILOVER));
    }

    @Test
    void a_milestone_people_have_recorded_at_the_time_it_was_fed_no_longer_follows() {
        report.given(
                        declared(),
                        recorded(ALERT, entry(DETECTION, "14:05")),
                        fed(DETECTED, "14:05", ALERT),
                        stated(DETECTED, "14:05"))
                .when(withdraw(ALERT))
                .expectEvents(eventWithdrawn(ALERT));
    }

    @Test
    void who_states_what_the_timeline_already_told_is_recorded() {
        report.given(declared(), recorded(ALERT, entry(DETECTION, "14:05")), fed(DETECTED, "14:05", ALERT))
                .when(new RecordMilestone(REPORT, DETECTED, at("14:05")))
                .expectEvents(stated(DETECTED, "14:05"));
    }

    @Test
    void responders_can_join_before_the_impact_starts() {
        report.given(declared())
                .when(record(ALERT, entry(TimelineKind.RESPONDER_JOINED, "13:50")))
                .expectEvents(
                        recorded(ALERT, entry(TimelineKind.RESPONDER_JOINED, "13:50")),
                        fed(ACKNOWLEDGED, "13:50", ALERT));
    }

    @Test
    void what_never_told_of_a_milestone_is_withdrawn_without_touching_one() {
        report.given(declared(), recorded(ALERT, entry(NOTE, "14:05")))
                .when(withdraw(ALERT))
                .expectEvents(eventWithdrawn(ALERT));
    }

    private static MilestoneWithdrawn withdrawn(MilestoneName name, String was, TimelineEventId by) {
        return new MilestoneWithdrawn(REPORT, name, at(was), "The timeline no longer contains it.", by);
    }
}
