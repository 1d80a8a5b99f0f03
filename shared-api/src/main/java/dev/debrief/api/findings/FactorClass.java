package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a cause lies. A human one is never the end of an analysis. */
public enum FactorClass {
    TECHNICAL,
    HUMAN,
    EXTERNAL,
    ORGANISATIONAL;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
