package dev.debrief.api.sections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a section: an expected section, or one that the authors chose.
 *
 * @param value 1 to 100 lower-case letters and digits, with single hyphens in between
 */
public record SectionName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException unless it is 1 to 100 lower-case letters and digits, with single hyphens in between */
    @JsonCreator
    public static SectionName of(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A section is named by lower-case letters and digits, with single hyphens in between");
        }
        return new SectionName(text);
    }

    /** The expected section with this name, if there is one. */
    public Optional<ExpectedSection> expected() {
        return Arrays.stream(ExpectedSection.values())
                .filter(section -> section.sectionName().equals(this))
                .findFirst();
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
