package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The order of patterns. */
public enum PatternSort {
    /** Most reports first. */
    COUNT,
    /** Largest increase over the preceding period first. */
    CHANGE,
    /** Latest incident first. */
    LAST_SEEN;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
