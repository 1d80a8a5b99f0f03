package dev.debrief.command.timeline;

import dev.debrief.api.timeline.TimelineEntry;
import java.time.Instant;

/**
 * The state of a timeline event that later decisions need.
 *
 * @param recorded the original content, by which a repeated request is recognised
 * @param entry the current content
 * @param version the version of the report that answered the recording
 */
record TimelineEventState(
        TimelineEntry recorded,
        boolean recordedAsKey,
        TimelineEntry entry,
        boolean key,
        boolean withdrawn,
        long version) {

    static TimelineEventState recorded(TimelineEntry entry, boolean key, long version) {
        return new TimelineEventState(entry, key, entry, key, false, version);
    }

    boolean wasRecordedAs(TimelineEntry other, boolean asKey) {
        return recorded.equals(other) && recordedAsKey == asKey;
    }

    /** When it was first said to have happened. */
    Instant firstTime() {
        return recorded.occurredAt();
    }

    TimelineEventState corrected(TimelineEntry to) {
        return new TimelineEventState(recorded, recordedAsKey, to, key, withdrawn, version);
    }

    TimelineEventState withdraw() {
        return new TimelineEventState(recorded, recordedAsKey, entry, key, true, version);
    }

    TimelineEventState key(boolean marked) {
        return new TimelineEventState(recorded, recordedAsKey, entry, marked, withdrawn, version);
    }

    /** Includes what was recorded directly after the event in the same transaction. */
    TimelineEventState answeredWith(long later) {
        return later == version + 1
                ? new TimelineEventState(recorded, recordedAsKey, entry, key, withdrawn, later)
                : this;
    }
}
