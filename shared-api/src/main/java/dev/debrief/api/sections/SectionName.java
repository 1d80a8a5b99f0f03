package dev.debrief.api.sections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a section: an expected section, or one that the authors chose.
 *
 * @param value 1 to 100 lower-case letters and digits, with single hyphens in between
 */
public record SectionName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHEN = Pattern.compile("^-|-$");
    private static final int LONGEST = 100;
    private static final int LONGEST_OF_HEADING = 80;

    /** @throws IllegalArgumentException unless it is 1 to 100 lower-case letters and digits, with single hyphens in between */
    @JsonCreator
    public static SectionName of(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A section is named by lower-case letters and digits, with single hyphens in between");
        }
        return new SectionName(text);
    }

    /** The name of a section that an author gave only a heading: the letters and digits of the heading. */
    public static SectionName ofHeading(String heading) {
        String slug = slug(Normalizer.normalize(heading, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT));
        String cut = slug(slug.substring(0, Math.min(slug.length(), LONGEST_OF_HEADING)));
        SectionName name = new SectionName(cut.isEmpty() ? "section" : cut);
        return name.expected().isPresent() ? new SectionName(name + "-text") : name;
    }

    private static String slug(String text) {
        return OUTER_HYPHEN.matcher(OTHER.matcher(text).replaceAll("-")).replaceAll("");
    }

    /** The expected section with this name, if there is one. */
    public Optional<ExpectedSection> expected() {
        return Arrays.stream(ExpectedSection.values())
                .filter(section -> section.sectionName().equals(this))
                .findFirst();
    }

    /** The name as a heading, such as Customer statement. */
    String words() {
        return Character.toUpperCase(value.charAt(0)) + value.substring(1).replace('-', ' ');
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
