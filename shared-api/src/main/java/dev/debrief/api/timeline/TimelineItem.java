package dev.debrief.api.timeline;

import dev.debrief.api.report.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timeline event as a part of the report, with its recording data.
 *
 * @param id id of the timeline event
 * @param entry current content of the timeline event
 * @param key whether it is one of the key events that the report shows
 * @param recordedAt time at which it was first recorded, in UTC; a correction does not change it
 * @param recordedBy name of the actor who first recorded it
 * @param corrected whether its content was corrected at least once
 * @param withdrawal reason why it was withdrawn; null unless it was withdrawn
 */
public record TimelineItem(
        TimelineEventId id,
        TimelineEntry entry,
        boolean key,
        Instant recordedAt,
        String recordedBy,
        boolean corrected,
        @Nullable String withdrawal)
        implements Part {

    /** The same event with corrected content. */
    public TimelineItem corrected(TimelineEntry to) {
        return new TimelineItem(id, to, key, recordedAt, recordedBy, true, withdrawal);
    }

    public TimelineItem withdrawn(String reason) {
        return new TimelineItem(id, entry, key, recordedAt, recordedBy, corrected, reason);
    }

    public TimelineItem withKey(boolean marked) {
        return new TimelineItem(id, entry, marked, recordedAt, recordedBy, corrected, withdrawal);
    }
}
