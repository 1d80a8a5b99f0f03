package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What an action item is to achieve.
 *
 * @see "R-88"
 */
public enum ActionType {
    /** Find out more about the incident. */
    INVESTIGATE,
    /** Reduce the impact of such an incident. */
    MITIGATE,
    /** Repair what is broken. */
    REPAIR,
    /** Detect such an incident sooner. */
    DETECT,
    /** Prevent such an incident. */
    PREVENT,
    /** Change how people work. */
    PROCESS;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
