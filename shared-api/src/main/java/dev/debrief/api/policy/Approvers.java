package dev.debrief.api.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may approve a report, of those who may see it. */
public enum Approvers {
    /** Everybody, also the person who requested the review. */
    ANYBODY,
    /** Everybody but the person who requested the review. */
    NOT_REQUESTER,
    /** Nobody who requested the review or changed the content of the report. */
    NOT_AUTHOR;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
