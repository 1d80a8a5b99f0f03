package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The result of a step towards recovery. */
public enum StepOutcome {
    WORKED,
    /** The step helped, but was not enough. */
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
