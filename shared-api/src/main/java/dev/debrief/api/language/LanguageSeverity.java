package dev.debrief.api.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How serious an accusing wording is. */
public enum LanguageSeverity {
    /** It accuses a person; a report should not be published with it. */
    BLOCK,
    /** It could be read as an accusation, or hides what in the system made the action possible. */
    ADVISE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
