package dev.debrief.api.timeline;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timeline event as readers see it. Times are in the report's display zone.
 *
 * @param elapsed from the milestone {@code impactStarted}, such as {@code +7 minutes} or, before it, {@code −3 minutes}; null while
 *     that milestone is not recorded
 * @param elapsedSeconds the same as a number
 * @param recordedAt when it was told to Debrief
 * @param late how long after it happened it was told, such as {@code 12 minutes}
 * @param lateSeconds the same as a number, never negative
 * @param corrected whether it said something else before
 * @param retraction why it was taken back, null while it stands
 */
public record TimelineLine(
        TimelineEventId id,
        TimelineKind kind,
        OffsetDateTime occurredAt,
        @Nullable String elapsed,
        @Nullable Long elapsedSeconds,
        String text,
        List<String> actors,
        boolean key,
        Confidence confidence,
        @Nullable Source source,
        OffsetDateTime recordedAt,
        String recordedBy,
        String late,
        long lateSeconds,
        boolean corrected,
        @Nullable String retraction) {}
