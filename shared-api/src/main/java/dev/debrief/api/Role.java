package dev.debrief.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do. All of them may read whatever is not restricted: secrecy is the exception. */
public enum Role {
    /** Declares incidents, and edits the reports of the own teams. */
    SUBMITTER,
    /** Edits any report that is open, besides what a submitter may do. */
    RESPONDER,
    /** Reads, keeps the words by which causes are compared, and reviews what keeps coming back. */
    ANALYST,
    /** Reads everything, restricted or not, and who else did; writes nothing. */
    AUDITOR,
    /** Keeps the keys and the views, and may do whatever the others may. */
    ADMIN;

    /** The name in JSON and in metadata: lower case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
