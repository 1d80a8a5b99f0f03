package dev.debrief.api.milestone;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the milestones of an incident. {@code fedBy} names the timeline event from which a milestone takes, or
 * took, its time, null where people have said it themselves.
 */
public sealed interface MilestoneEvent extends ReportEvent {

    record MilestoneRecorded(
            ReportId reportId,
            MilestoneName milestone,
            Instant at,
            @Nullable TimelineEventId fedBy) implements MilestoneEvent {}

    record MilestoneCorrected(
            ReportId reportId,
            MilestoneName milestone,
            Instant from,
            Instant to,
            String reason,
            @Nullable TimelineEventId fedBy)
            implements MilestoneEvent {}

    record MilestoneWithdrawn(
            ReportId reportId,
            MilestoneName milestone,
            Instant was,
            String reason,
            @Nullable TimelineEventId fedBy) implements MilestoneEvent {}
}
