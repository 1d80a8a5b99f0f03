package dev.debrief.api.milestone;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Commands on the milestones of an incident. Their times are never in the future. */
public sealed interface MilestoneCommand extends ReportCommand {

    MilestoneName milestone();

    /**
     * Records the time of a milestone for the first time, or confirms a time that comes from the timeline.
     *
     * @param now whether no time was given, so that it has the time of the request; nothing changes if a time is known
     */
    record RecordMilestone(
            ReportId reportId,
            @NotNull MilestoneName milestone,
            @NotNull @Dated Instant at,
            boolean now) implements MilestoneCommand {

        /** A milestone with a given time. */
        public RecordMilestone(ReportId reportId, MilestoneName milestone, Instant at) {
            this(reportId, milestone, at, false);
        }
    }

    /** Corrects the time of a recorded milestone. From then on, the milestone no longer follows the timeline. */
    record CorrectMilestone(
            ReportId reportId,
            @NotNull MilestoneName milestone,
            @NotNull @Dated Instant at,
            @NotNull @Text(max = 2000) String reason)
            implements MilestoneCommand {}

    /** Withdraws a milestone that was not reached. From then on, the milestone no longer follows the timeline. */
    record WithdrawMilestone(
            ReportId reportId,
            @NotNull MilestoneName milestone,
            @NotNull @Text(max = 2000) String reason) implements MilestoneCommand {}
}
