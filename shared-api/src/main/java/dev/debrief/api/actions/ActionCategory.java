package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How deep an action item goes. */
public enum ActionCategory {
    IMMEDIATE_FIX,
    PROCESS_IMPROVEMENT,
    SYSTEMIC_CHANGE,
    DOCUMENTATION_UPDATE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
