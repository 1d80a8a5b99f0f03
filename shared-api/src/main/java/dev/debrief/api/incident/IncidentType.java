package dev.debrief.api.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing went wrong. Debrief is for incidents of any kind, not for outages alone. */
public enum IncidentType {
    OUTAGE,
    SECURITY,
    OPERATIONAL_DELAY,
    COMMUNICATION,
    SAFETY,
    COMPLIANCE,
    CUSTOMER_IMPACT,
    PROJECT,
    LAUNCH,
    OTHER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
