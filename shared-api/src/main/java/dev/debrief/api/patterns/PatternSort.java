package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which patterns come first. */
public enum PatternSort {
    /** Those that occurred most often. */
    COUNT,
    /** Those that occurred more often than in the period before, by how much. */
    CHANGE,
    /** Those that occurred last. */
    LAST_SEEN;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
