package dev.debrief.api.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Roles of people in the response to an incident. */
public enum ResponseRole {
    /** Leads the response; often called the incident commander. */
    LEAD,
    /** Reported the incident. */
    REPORTER,
    /** Works on the incident. */
    RESPONDER,
    /** Advises on a subject. */
    EXPERT,
    /** Informs customers and stakeholders. */
    COMMUNICATIONS,
    /** Takes notes during the response. */
    SCRIBE,
    /** Writes the report. */
    AUTHOR,
    /** Reviews the report. */
    REVIEWER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
