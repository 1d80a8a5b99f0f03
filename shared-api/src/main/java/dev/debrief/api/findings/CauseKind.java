package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of causes. */
public enum CauseKind {
    /** The incident would not have happened without it. */
    ROOT_CAUSE,
    /** It helped the incident to happen or to become as bad as it was. */
    CONTRIBUTING_FACTOR;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
