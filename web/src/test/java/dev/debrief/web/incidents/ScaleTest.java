package dev.debrief.web.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportView.MilestoneTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void milestones_stand_in_true_proportion() {
        Scale scale = Scale.of(List.of(
                at(MilestoneName.RESOLVED, "16:00"),
                at(MilestoneName.IMPACT_STARTED, "14:00"),
                at(MilestoneName.DETECTED, "14:30")));

        assertThat(scale.marks())
                .extracting(Scale.Mark::name)
                .containsExactly(MilestoneName.IMPACT_STARTED, MilestoneName.DETECTED, MilestoneName.RESOLVED);
        assertThat(scale.marks()).extracting(Scale.Mark::x).containsExactly("2.00%", "26.00%", "98.00%");
        assertThat(scale.marks()).extracting(Scale.Mark::after).containsExactly("", "+30 min", "+1 h 30 min");
    }

    @Test
    void one_milestone_alone_is_a_scale_too() {
        assertThat(Scale.of(List.of(at(MilestoneName.DETECTED, "14:00"))).marks())
                .hasSize(1);
    }

    private static MilestoneTime at(MilestoneName name, String time) {
        return new MilestoneTime(name, OffsetDateTime.parse("2026-03-01T" + time + ":00Z"), null);
    }
}
