package dev.debrief.command.timeline;

import dev.debrief.api.timeline.TimelineEntry;

/**
 * What later decisions need to know of a timeline event.
 *
 * @param recorded what it said at first, by which a repeated request is recognised
 * @param entry what it says now
 * @param version the version of the report that the recording was answered with
 */
record TimelineEventState(
        TimelineEntry recorded,
        boolean recordedAsKey,
        TimelineEntry entry,
        boolean key,
        boolean retracted,
        long version) {

    static TimelineEventState recorded(TimelineEntry entry, boolean key, long version) {
        return new TimelineEventState(entry, key, entry, key, false, version);
    }

    boolean wasRecordedAs(TimelineEntry other, boolean asKey) {
        return recorded.equals(other) && recordedAsKey == asKey;
    }

    TimelineEventState corrected(TimelineEntry to) {
        return new TimelineEventState(recorded, recordedAsKey, to, key, retracted, version);
    }

    TimelineEventState retract() {
        return new TimelineEventState(recorded, recordedAsKey, entry, key, true, version);
    }

    TimelineEventState key(boolean marked) {
        return new TimelineEventState(recorded, recordedAsKey, entry, marked, retracted, version);
    }

    /** Counts what was recorded directly after it, in the same transaction. */
    TimelineEventState answeredWith(long later) {
        return later == version + 1
                ? new TimelineEventState(recorded, recordedAsKey, entry, key, retracted, later)
                : this;
    }
}
