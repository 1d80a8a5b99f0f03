package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How near the deadline of what is still to be done is. */
public enum Due {
    /** Its day is over. */
    OVERDUE,
    /** It is as near as is called out. */
    SOON,
    /** There is more time than that. */
    LATER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
