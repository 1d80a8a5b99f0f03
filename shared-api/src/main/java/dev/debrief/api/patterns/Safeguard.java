package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What reports tell of that kept an incident from becoming worse, or should have. */
public enum Safeguard {
    /** What limited the damage, told apart by its kind. */
    MITIGATOR,
    /** What should have stopped the incident, told apart by what became of it. */
    BARRIER;

    /** The name in JSON: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
