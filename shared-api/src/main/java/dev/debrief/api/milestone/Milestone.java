package dev.debrief.api.milestone;

import dev.debrief.api.report.Part;
import dev.debrief.api.timeline.TimelineEventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment in the course of an incident.
 *
 * @param fedBy the timeline event from which it takes its time, null where people have said it themselves
 */
public record Milestone(
        MilestoneName name, Instant at, @Nullable TimelineEventId fedBy) implements Part {}
