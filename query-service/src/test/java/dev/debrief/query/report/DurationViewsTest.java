package dev.debrief.query.report;

import static dev.debrief.api.milestone.MilestoneName.ACKNOWLEDGED;
import static dev.debrief.api.milestone.MilestoneName.DETECTED;
import static dev.debrief.api.milestone.MilestoneName.IDENTIFIED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_ENDED;
import static dev.debrief.api.milestone.MilestoneName.IMPACT_STARTED;
import static dev.debrief.api.milestone.MilestoneName.MITIGATED;
import static dev.debrief.api.milestone.MilestoneName.RESOLVED;
import static dev.debrief.query.Cast.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.DurationView;
import dev.debrief.api.report.DurationView.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DurationViewsTest {

    @Test
    void each_metric_is_the_time_between_its_two_milestones() {
        Map<MilestoneName, Instant> milestones = new EnumMap<>(MilestoneName.class);
        milestones.put(IMPACT_STARTED, minutes(0));
        milestones.put(DETECTED, minutes(1));
        milestones.put(ACKNOWLEDGED, minutes(3));
        milestones.put(IDENTIFIED, minutes(7));
        milestones.put(MITIGATED, minutes(15));
        milestones.put(RESOLVED, minutes(31));
        milestones.put(IMPACT_ENDED, minutes(63));

        assertThat(DurationViews.of(milestones))
                .containsExactly(
                        available("timeToDetect", IMPACT_STARTED, DETECTED, 60, "1 minute"),
                        available("timeToAcknowledge", DETECTED, ACKNOWLEDGED, 120, "2 minutes"),
                        available("timeToAcknowledgeFromStart", IMPACT_STARTED, ACKNOWLEDGED, 180, "3 minutes"),
                        available("timeToIdentify", DETECTED, IDENTIFIED, 360, "6 minutes"),
                        available("timeToMitigate", IMPACT_STARTED, MITIGATED, 900, "15 minutes"),
                        available("timeToResolve", IMPACT_STARTED, RESOLVED, 1860, "31 minutes"),
                        available("timeToRepair", DETECTED, IMPACT_ENDED, 3720, "1 hour 2 minutes"),
                        available("impactDuration", IMPACT_STARTED, IMPACT_ENDED, 3780, "1 hour 3 minutes"));
    }

    @Test
    void a_metric_names_the_milestones_it_misses() {
        assertThat(DurationViews.of(ResponseMetric.TIME_TO_DETECT, Map.of()))
                .isEqualTo(missing(IMPACT_STARTED, DETECTED));
        assertThat(DurationViews.of(ResponseMetric.TIME_TO_DETECT, Map.of(IMPACT_STARTED, FRIDAY)))
                .isEqualTo(missing(DETECTED));
        assertThat(DurationViews.of(ResponseMetric.TIME_TO_DETECT, Map.of(DETECTED, FRIDAY)))
                .isEqualTo(missing(IMPACT_STARTED));
    }

    @Test
    void a_metric_of_milestones_that_contradict_each_other_has_no_value() {
        assertThat(DurationViews.of(
                        ResponseMetric.TIME_TO_DETECT, Map.of(IMPACT_STARTED, minutes(0), DETECTED, minutes(-1))))
                .isEqualTo(new DurationView(
                        "timeToDetect", IMPACT_STARTED, DETECTED, Status.INVALID, null, null, List.of()));
    }

    @Test
    void what_is_detected_at_once_takes_no_time() {
        assertThat(DurationViews.of(ResponseMetric.TIME_TO_DETECT, Map.of(IMPACT_STARTED, FRIDAY, DETECTED, FRIDAY)))
                .isEqualTo(available("timeToDetect", IMPACT_STARTED, DETECTED, 0, "0 minutes"));
    }

    private static DurationView available(
            String metric, MilestoneName from, MilestoneName to, long seconds, String text) {
        return new DurationView(metric, from, to, Status.AVAILABLE, seconds, text, List.of());
    }

    private static DurationView missing(MilestoneName... missing) {
        return new DurationView("timeToDetect", IMPACT_STARTED, DETECTED, Status.MISSING, null, null, List.of(missing));
    }

    private static Instant minutes(int minutes) {
        return FRIDAY.plus(Duration.ofMinutes(minutes));
    }
}
