package dev.debrief.api;

import java.util.UUID;

/** Parses ids in their canonical form. */
public final class UuidParser {

    private static final String RULE = "must be a UUID, such as 123e4567-e89b-42d3-a456-426614174000";

    private UuidParser() {}

    /** @throws IllegalArgumentException if the text is not 36 characters of a UUID; the message states the expected format */
    public static UUID parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException(RULE);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(RULE, e);
        }
    }
}
