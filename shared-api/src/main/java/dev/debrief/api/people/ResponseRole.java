package dev.debrief.api.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody does in the response to an incident. */
public enum ResponseRole {
    LEAD,
    REPORTER,
    RESPONDER,
    EXPERT,
    COMMUNICATIONS,
    SCRIBE,
    AUTHOR,
    REVIEWER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
