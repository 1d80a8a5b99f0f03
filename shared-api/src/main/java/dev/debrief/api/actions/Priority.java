package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How important an action item is.
 *
 * @see "R-91"
 */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
