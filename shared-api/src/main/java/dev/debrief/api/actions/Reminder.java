package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the course of time calls out about an action item, once for each deadline it is given and each time it is completed. */
public enum Reminder {
    /** The deadline is near. */
    DUE_SOON,
    /** The day of the deadline is over. */
    OVERDUE,
    /** It was done long enough ago to see whether it worked, and nobody has said so. */
    VERIFICATION_DUE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
