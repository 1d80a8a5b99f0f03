package dev.debrief.api.taxonomy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies a category of causes permanently, even if it is renamed or moved.
 *
 * @param value 1 to 64 lower-case letters and digits, with single hyphens in between
 */
public record CategoryId(String value) {

    /** The category of causes that are not classified or not understood. */
    public static final CategoryId UNKNOWN = new CategoryId("unknown");

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException unless it is 1 to 64 lower-case letters and digits, with single hyphens in between */
    @JsonCreator
    public static CategoryId of(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A category id has lower-case letters and digits, with single hyphens in between");
        }
        return new CategoryId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
