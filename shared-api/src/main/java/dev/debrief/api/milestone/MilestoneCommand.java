package dev.debrief.api.milestone;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What one can say of the milestones of an incident. Times are never in the future. */
public sealed interface MilestoneCommand extends ReportCommand {

    MilestoneName milestone();

    /** Records a milestone for the first time. */
    record RecordMilestone(
            ReportId reportId,
            @NotNull MilestoneName milestone,
            @NotNull @Dated Instant at) implements MilestoneCommand {}

    /** Gives a recorded milestone another time. From then on it no longer follows the timeline. */
    record CorrectMilestone(
            ReportId reportId,
            @NotNull MilestoneName milestone,
            @NotNull @Dated Instant at,
            @NotNull @Text(max = 2000) String reason)
            implements MilestoneCommand {}

    /** Takes a milestone back that was never reached. */
    record WithdrawMilestone(
            ReportId reportId,
            @NotNull MilestoneName milestone,
            @NotNull @Text(max = 2000) String reason) implements MilestoneCommand {}
}
