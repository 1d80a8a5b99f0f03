package dev.debrief.api.taxonomy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identifies a category of causes for ever, whatever it is called and wherever it stands. */
public record CategoryId(String value) {

    /** Of causes that nobody has classified, or knows how to. */
    public static final CategoryId UNKNOWN = new CategoryId("unknown");

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException unless it is 1 to 64 lower-case letters and digits, with single hyphens in between */
    @JsonCreator
    public static CategoryId of(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A category is identified by lower-case letters and digits, with single hyphens in between");
        }
        return new CategoryId(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
