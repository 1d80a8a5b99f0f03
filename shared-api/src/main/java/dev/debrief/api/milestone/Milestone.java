package dev.debrief.api.milestone;

import dev.debrief.api.document.Fact;
import dev.debrief.api.report.Part;
import dev.debrief.api.timeline.TimelineEventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point in time in the course of an incident.
 *
 * @param name which milestone it is
 * @param at time at which the milestone was reached, in UTC
 * @param fedBy timeline event that sets this time; null if the time was entered directly
 */
public record Milestone(
        MilestoneName name, Instant at, @Nullable TimelineEventId fedBy) implements Part, Fact {}
