package dev.debrief.query.analytics.facts;

import static dev.debrief.api.metrics.ResponseMetric.TIME_AT_SEV1;
import static dev.debrief.api.metrics.ResponseMetric.TIME_AT_SEV3;
import static dev.debrief.api.metrics.ResponseMetric.TIME_TO_DETECT;
import static dev.debrief.api.metrics.ResponseMetric.TIME_TO_RESOLVE;
import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.facts.Measurement.Measured;
import dev.debrief.query.analytics.facts.Measurement.NotMeasured;
import dev.debrief.query.analytics.facts.ResponseCourse.Rated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final ReportId REPORT = ReportId.of("3f2c1e7a-5b1d-4a39-9c57-0d7f6f1c2b10");

    private static final Map<MilestoneName, Instant> AN_HOUR =
            Map.of(MilestoneName.IMPACT_STARTED, minute(0), MilestoneName.RESOLVED, minute(60));

    @Test
    void the_first_rating_counts_from_the_start_and_others_from_when_they_were_recorded() {
        ResponseCourse responseCourse =
                course(rated(Severity.SEV3, 5), rated(Severity.SEV1, 20), rated(Severity.SEV3, 50));
        assertThat(responseCourse.measure(TIME_AT_SEV1)).isEqualTo(minutes(30));
        assertThat(responseCourse.measure(TIME_AT_SEV3)).isEqualTo(minutes(30));
    }

    @Test
    void what_was_rated_after_the_end_was_never_rated_so_while_it_lasted() {
        ResponseCourse responseCourse = course(rated(Severity.SEV3, 5), rated(Severity.SEV1, 90));
        assertThat(responseCourse.measure(TIME_AT_SEV1)).isEqualTo(NotMeasured.NOT_APPLICABLE);
        assertThat(responseCourse.measure(TIME_AT_SEV3)).isEqualTo(minutes(60));
    }

    @Test
    void written_down_afterwards_the_whole_time_is_at_the_first_rating() {
        assertThat(course(rated(Severity.SEV1, 10_000)).measure(TIME_AT_SEV1)).isEqualTo(minutes(60));
    }

    @Test
    void of_ratings_before_the_start_the_last_counts() {
        ResponseCourse responseCourse = course(rated(Severity.SEV1, -20), rated(Severity.SEV3, -10));
        assertThat(responseCourse.measure(TIME_AT_SEV1)).isEqualTo(NotMeasured.NOT_APPLICABLE);
        assertThat(responseCourse.measure(TIME_AT_SEV3)).isEqualTo(minutes(60));
    }

    @Test
    void an_incident_that_ended_at_once_was_at_its_first_severity_for_no_time() {
        Map<MilestoneName, Instant> atOnce =
                Map.of(MilestoneName.IMPACT_STARTED, minute(0), MilestoneName.RESOLVED, minute(0));
        assertThat(new ResponseCourse(atOnce, List.of(rated(Severity.SEV1, 5)), IncidentStatus.RESOLVED)
                        .measure(TIME_AT_SEV1))
                .isEqualTo(minutes(0));
    }

    @Test
    void what_is_not_over_is_not_missing() {
        Map<MilestoneName, Instant> begun = Map.of(MilestoneName.IMPACT_STARTED, minute(0));
        assertThat(new ResponseCourse(begun, List.of(), IncidentStatus.TRIAGE).measure(TIME_TO_DETECT))
                .isEqualTo(NotMeasured.UNDER_WAY);
        assertThat(new ResponseCourse(begun, List.of(), IncidentStatus.CLOSED).measure(TIME_TO_DETECT))
                .isEqualTo(NotMeasured.MISSING);
    }

    @Test
    void after_a_reopening_the_earlier_resolution_no_longer_counts_until_there_is_another() {
        ResponseCourse resolved = course(rated(Severity.SEV1, 5));
        ResponseCourse reopened = resolved.evolve(changed(IncidentStatus.RESOLVED, IncidentStatus.MONITORING), FRIDAY);
        assertThat(reopened.measure(TIME_TO_RESOLVE)).isEqualTo(NotMeasured.UNDER_WAY);
        assertThat(reopened.measure(TIME_AT_SEV1)).isEqualTo(NotMeasured.UNDER_WAY);
        ResponseCourse again = reopened.evolve(changed(IncidentStatus.MONITORING, IncidentStatus.RESOLVED), FRIDAY);
        assertThat(again.measure(TIME_TO_RESOLVE)).isEqualTo(NotMeasured.MISSING);
        MilestoneCorrected corrected =
                new MilestoneCorrected(REPORT, MilestoneName.RESOLVED, minute(60), minute(90), "Over at last", null);
        assertThat(again.evolve(corrected, FRIDAY).measure(TIME_TO_RESOLVE)).isEqualTo(minutes(90));
        assertThat(again.evolve(corrected, FRIDAY).measure(TIME_AT_SEV1)).isEqualTo(minutes(90));
    }

    private static StatusChanged changed(IncidentStatus from, IncidentStatus to) {
        return new StatusChanged(REPORT, from, to, null);
    }

    private static ResponseCourse course(Rated... ratings) {
        return new ResponseCourse(AN_HOUR, List.of(ratings), IncidentStatus.RESOLVED);
    }

    private static Rated rated(Severity severity, int minute) {
        return new Rated(severity, minute(minute));
    }

    private static Measured minutes(int minutes) {
        return new Measured(Duration.ofMinutes(minutes));
    }

    private static Instant minute(int minute) {
        return FRIDAY.plus(Duration.ofMinutes(minute));
    }
}
