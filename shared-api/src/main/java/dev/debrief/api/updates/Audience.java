package dev.debrief.api.updates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The audience of an incident update. */
public enum Audience {
    /** Engineers and responders. */
    TECHNICAL,
    /** Management. */
    EXECUTIVE,
    /** Customers and the public. */
    CUSTOMER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
