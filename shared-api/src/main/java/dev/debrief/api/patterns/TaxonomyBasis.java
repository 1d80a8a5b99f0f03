package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which categories are compared. */
public enum TaxonomyBasis {
    /** The category that was recorded for each cause. */
    THEN,
    /** The category that it counts as today, after merges. */
    TODAY;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
