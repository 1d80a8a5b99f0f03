package dev.debrief.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a caller may do. Every role may read all reports that are not restricted. */
public enum Role {
    /** Declares incidents and edits the reports of the caller's own teams. */
    SUBMITTER,
    /** Also edits the open reports of other teams, beyond what a submitter may do. */
    RESPONDER,
    /** Reads reports, classifies causes, and maintains the taxonomy and the pattern reviews. */
    ANALYST,
    /** Reads everything, including restricted reports and the access log, and writes nothing. */
    AUDITOR,
    /** Manages API keys and views, and may do everything that other roles may do. */
    ADMIN;

    /** The name in JSON and in metadata: lower case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
