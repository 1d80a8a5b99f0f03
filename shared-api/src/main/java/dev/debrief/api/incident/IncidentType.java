package dev.debrief.api.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of incidents. Debrief is for incidents of any kind, not only for outages. */
public enum IncidentType {
    OUTAGE,
    SECURITY,
    /** Something was delivered or done too late. */
    OPERATIONAL_DELAY,
    /** Information was missing, wrong or late. */
    COMMUNICATION,
    /** People or property were in danger. */
    SAFETY,
    /** A legal, regulatory or internal rule was violated. */
    COMPLIANCE,
    /** Customers were affected without an outage. */
    CUSTOMER_IMPACT,
    /** A project failed or missed its goal. */
    PROJECT,
    /** The launch of a product or feature went wrong. */
    LAUNCH,
    OTHER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
