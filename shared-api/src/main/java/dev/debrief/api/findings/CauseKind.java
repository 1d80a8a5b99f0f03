package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a cause is to the incident. */
public enum CauseKind {
    /** Without it, the incident would not have happened. */
    ROOT_CAUSE,
    /** Had to be true for the incident to happen or to become as bad as it was. */
    CONTRIBUTING_FACTOR;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
