package dev.debrief.api.updates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whom an incident update is written for. */
public enum Audience {
    TECHNICAL,
    EXECUTIVE,
    CUSTOMER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
