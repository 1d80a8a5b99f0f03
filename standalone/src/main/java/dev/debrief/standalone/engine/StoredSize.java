package dev.debrief.standalone.engine;

import org.jspecify.annotations.Nullable;

/** Estimates how many bytes a value takes in the file, which pages and their cache are measured in. In memory it takes a few times more. */
final class StoredSize {

    private static final int TEXT = 6;
    private static final int OTHER = 9;

    private StoredSize() {}

    static int of(@Nullable Object value) {
        return value instanceof String text ? TEXT + text.length() : OTHER;
    }
}
