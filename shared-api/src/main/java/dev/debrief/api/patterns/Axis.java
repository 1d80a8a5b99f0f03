package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what occurrences are told apart. An occurrence with several services or teams counts for each of them. */
public enum Axis {
    /** The category of the taxonomy. */
    CATEGORY,
    /** The category of the first level that it stands under, or itself. */
    CATEGORY_GROUP,
    SERVICE,
    TEAM,
    TRIGGER,
    DETECTION,
    FACTOR_CLASS,
    ROLE,
    /** Root cause or contributing factor. */
    KIND,
    SEVERITY,
    /** The type of the incident. */
    TYPE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
