package dev.debrief.api.timeline;

import dev.debrief.api.report.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timeline event as the report shows it.
 *
 * @param key whether it is among the major developments
 * @param recordedAt when it was first told; a correction does not change that
 * @param recordedBy the name of the actor who told it
 * @param corrected whether it said something else before
 * @param retraction why it was taken back, null while it stands
 */
public record TimelineItem(
        TimelineEventId id,
        TimelineEntry entry,
        boolean key,
        Instant recordedAt,
        String recordedBy,
        boolean corrected,
        @Nullable String retraction)
        implements Part {

    /** The same, saying something else. */
    public TimelineItem corrected(TimelineEntry to) {
        return new TimelineItem(id, to, key, recordedAt, recordedBy, true, retraction);
    }

    public TimelineItem retracted(String reason) {
        return new TimelineItem(id, entry, key, recordedAt, recordedBy, corrected, reason);
    }

    public TimelineItem withKey(boolean marked) {
        return new TimelineItem(id, entry, marked, recordedAt, recordedBy, corrected, retraction);
    }
}
