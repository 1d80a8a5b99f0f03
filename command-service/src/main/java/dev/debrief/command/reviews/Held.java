package dev.debrief.command.reviews;

/**
 * What later decisions need to know of what was recorded in a pattern review.
 *
 * @param recorded what it said at first, by which a repeated request is recognised
 * @param present what it says now
 * @param version the version of the review that the recording was answered with
 */
record Held<T>(T recorded, T present, boolean withdrawn, long version) {

    static <T> Held<T> recorded(T content, long version) {
        return new Held<>(content, content, false, version);
    }

    Held<T> saying(T other) {
        return new Held<>(recorded, other, withdrawn, version);
    }

    Held<T> withdraw() {
        return new Held<>(recorded, present, true, version);
    }
}
