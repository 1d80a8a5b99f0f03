package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How deep the change of an action item goes.
 *
 * @see "R-87"
 */
public enum ActionCategory {
    /** Removes the immediate defect. */
    IMMEDIATE_FIX,
    /** Improves how people work. */
    PROCESS_IMPROVEMENT,
    /** Changes the system so that a whole class of incidents cannot happen. */
    SYSTEMIC_CHANGE,
    /** Adds or corrects documentation. */
    DOCUMENTATION_UPDATE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
