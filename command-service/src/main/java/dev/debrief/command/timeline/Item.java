package dev.debrief.command.timeline;

import dev.debrief.api.timeline.TimelineEntry;

/**
 * What later decisions need to know of a timeline event.
 *
 * @param recorded what it said at first, by which a repeated request is recognised
 * @param entry what it says now
 * @param version the version of the report that the recording was answered with
 */
record Item(
        TimelineEntry recorded,
        boolean recordedAsKey,
        TimelineEntry entry,
        boolean key,
        boolean retracted,
        long version) {

    static Item recorded(TimelineEntry entry, boolean key, long version) {
        return new Item(entry, key, entry, key, false, version);
    }

    boolean wasRecordedAs(TimelineEntry other, boolean asKey) {
        return recorded.equals(other) && recordedAsKey == asKey;
    }

    Item corrected(TimelineEntry to) {
        return new Item(recorded, recordedAsKey, to, key, retracted, version);
    }

    Item retract() {
        return new Item(recorded, recordedAsKey, entry, key, true, version);
    }

    Item key(boolean marked) {
        return new Item(recorded, recordedAsKey, entry, marked, retracted, version);
    }

    /** Counts what was recorded directly after it, in the same transaction. */
    Item answeredWith(long later) {
        return later == version + 1 ? new Item(recorded, recordedAsKey, entry, key, retracted, later) : this;
    }
}
