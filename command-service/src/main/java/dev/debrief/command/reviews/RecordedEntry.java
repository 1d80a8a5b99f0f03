package dev.debrief.command.reviews;

/**
 * The state of an entry of a pattern review that later decisions need.
 *
 * @param recorded the original content, by which a repeated request is recognised
 * @param present the current content
 * @param version the version of the review that answered the recording
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
