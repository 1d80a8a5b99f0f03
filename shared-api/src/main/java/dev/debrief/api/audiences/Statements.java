package dev.debrief.api.audiences;

import dev.debrief.api.sections.SectionName;
import dev.debrief.api.updates.Audience;
import java.util.Arrays;
import java.util.Optional;

/**
 * The sections with a text for one audience only. They are approved apart from the rest of the report. Engineers read the report itself.
 *
 * @see "R-117"
 */
public final class Statements {

    private static final SectionName EXECUTIVE = SectionName.of("executive-statement");
    private static final SectionName CUSTOMER = SectionName.of("customer-statement");

    private Statements() {}

    /** The section for an audience; empty for engineers. */
    public static Optional<SectionName> of(Audience audience) {
        return switch (audience) {
            case TECHNICAL -> Optional.empty();
            case EXECUTIVE -> Optional.of(EXECUTIVE);
            case CUSTOMER -> Optional.of(CUSTOMER);
        };
    }

    /** The audience for which a section is written; empty for parts of the report itself. */
    public static Optional<Audience> audienceOf(SectionName section) {
        return Arrays.stream(Audience.values())
                .filter(audience -> of(audience).filter(section::equals).isPresent())
                .findFirst();
    }
}
