package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Areas in which an incident can do harm. */
public enum ImpactDimension {
    /** Lost revenue or additional costs. */
    FINANCIAL,
    /** Work or services that were delayed or failed. */
    OPERATIONAL,
    /** Loss of trust or bad publicity. */
    REPUTATIONAL,
    /** Harm to customers. */
    CUSTOMER,
    /** Data that were lost, corrupted or exposed. */
    DATA,
    /** Strain on the people in the response. */
    TEAM;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
