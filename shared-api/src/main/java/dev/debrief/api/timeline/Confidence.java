package dev.debrief.api.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a timeline event was checked against a source. */
public enum Confidence {
    /** The event was checked against a source, such as a log. */
    VERIFIED,
    /** The event was recorded from memory or was not checked. */
    UNVERIFIED;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
