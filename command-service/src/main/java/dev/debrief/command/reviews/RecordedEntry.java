package dev.debrief.command.reviews;

/**
 * What later decisions need to know of what was recorded in a pattern review.
 *
 * @param recorded what it said at first, by which a repeated request is recognised
 * @param present what it says now
 * @param version the version of the review that the recording was answered with
 */
record RecordedEntry<T>(T recorded, T present, boolean withdrawn, long version) {

    static <T> RecordedEntry<T> recorded(T content, long version) {
        return new RecordedEntry<>(content, content, false, version);
    }

    RecordedEntry<T> saying(T other) {
        return new RecordedEntry<>(recorded, other, withdrawn, version);
    }

    RecordedEntry<T> withdraw() {
        return new RecordedEntry<>(recorded, present, true, version);
    }
}
