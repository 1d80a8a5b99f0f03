package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an action item is to achieve. */
public enum ActionType {
    INVESTIGATE,
    MITIGATE,
    REPAIR,
    DETECT,
    PREVENT,
    PROCESS;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
