package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a step towards recovery led to. */
public enum StepOutcome {
    WORKED,
    PARTLY,
    FAILED,
    UNKNOWN;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
