package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a barrier did in the incident. */
public enum BarrierOutcome {
    /** The barrier stopped the incident or a part of it. */
    HELD,
    /** The barrier was there but did not work. */
    FAILED,
    /** The barrier did not exist. */
    ABSENT,
    /** The barrier was there but was circumvented. */
    BYPASSED;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
