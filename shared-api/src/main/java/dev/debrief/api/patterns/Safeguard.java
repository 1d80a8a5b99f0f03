package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of safeguard that reports describe. */
public enum Safeguard {
    /** What limited the damage, grouped by its kind. */
    MITIGATOR,
    /** What should have stopped the incident, grouped by its outcome. */
    BARRIER;

    /** The name in JSON: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
