package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A reminder about an action item. Each is recorded once per deadline or completion.
 *
 * @see "R-93"
 */
public enum Reminder {
    /** The deadline is near: within three days by default. */
    DUE_SOON,
    /** The deadline has passed. */
    OVERDUE,
    /** Completed 30 days ago by default, and not verified. */
    VERIFICATION_DUE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
