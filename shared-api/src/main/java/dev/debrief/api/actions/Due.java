package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How near the deadline of an unfinished action item is. */
public enum Due {
    /** The deadline has passed. */
    OVERDUE,
    /** The deadline is near: within three days by default. */
    SOON,
    /** The deadline is further away. */
    LATER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
