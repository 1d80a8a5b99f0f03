package dev.debrief.api.milestone;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Events about the milestones of an incident. {@code fedBy} is the timeline event that sets, or did set, the time of the milestone;
 * it is null if the time was entered directly.
 */
public sealed interface MilestoneEvent extends ReportEvent {

    MilestoneName milestone();

    /** The time of the milestone after this event; null if the milestone was withdrawn. */
    @Nullable
    Instant timeAfter();

    /** The time of a milestone was recorded. */
    record MilestoneRecorded(
            ReportId reportId,
            MilestoneName milestone,
            Instant at,
            @Nullable TimelineEventId fedBy) implements MilestoneEvent {

        @Override
        public Instant timeAfter() {
            return at;
        }
    }

    /** The time of a milestone, or its source, was corrected. */
    record MilestoneCorrected(
            ReportId reportId,
            MilestoneName milestone,
            Instant from,
            Instant to,
            String reason,
            @Nullable TimelineEventId fedBy)
            implements MilestoneEvent {

        @Override
        public Instant timeAfter() {
            return to;
        }
    }

    /**
     * A milestone was withdrawn.
     *
     * @param was time of the milestone before it was withdrawn
     */
    record MilestoneWithdrawn(
            ReportId reportId,
            MilestoneName milestone,
            Instant was,
            String reason,
            @Nullable TimelineEventId fedBy) implements MilestoneEvent {

        @Override
        public @Nullable Instant timeAfter() {
            return null;
        }
    }
}
