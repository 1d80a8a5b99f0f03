package dev.debrief.api.scope;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of area is affected: a system, a part of the organisation, or those it serves. */
public enum ServiceKind {
    SERVICE,
    DEPARTMENT,
    CUSTOMER_GROUP;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
