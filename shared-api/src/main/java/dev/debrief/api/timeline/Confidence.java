package dev.debrief.api.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a timeline event was checked against a source or is told from memory. */
public enum Confidence {
    VERIFIED,
    UNVERIFIED;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
