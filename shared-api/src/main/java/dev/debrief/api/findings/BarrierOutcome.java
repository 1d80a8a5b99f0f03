package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a barrier. */
public enum BarrierOutcome {
    HELD,
    FAILED,
    ABSENT,
    BYPASSED;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
