package dev.debrief.api.scope;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an incident can affect. */
public enum ServiceKind {
    /** A technical service or system. */
    SERVICE,
    /** A part of the organisation. */
    DEPARTMENT,
    /** A group of customers. */
    CUSTOMER_GROUP;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
