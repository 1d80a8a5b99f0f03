package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an incident did harm. */
public enum ImpactDimension {
    FINANCIAL,
    OPERATIONAL,
    REPUTATIONAL,
    CUSTOMER,
    TEAM;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
