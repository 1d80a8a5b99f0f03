package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which words causes are compared by. */
public enum TaxonomyBasis {
    /** What each cause was classified as. */
    THEN,
    /** What that counts as today, after merges. */
    TODAY;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
