package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What happens after an action item was verified not to have worked.
 *
 * @see "R-94"
 */
public enum FollowUp {
    /** The same item is opened again. */
    REOPEN,
    /** A new item with the same content takes its place. */
    NEW_ITEM;

    /** The name in JSON: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
