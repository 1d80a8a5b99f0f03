package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The status of an action item. Completed does not mean verified: whether the item worked is checked later.
 *
 * @see "R-86"
 * @see "R-94"
 */
public enum ActionStatus {
    /** Not started, or reopened. */
    OPEN,
    /** Work has begun. */
    IN_PROGRESS,
    /** Work cannot go on; the reason says why. */
    BLOCKED,
    /** Done, but not verified yet. */
    COMPLETED,
    /** Done, and verified to have worked. */
    VERIFIED,
    /** Done, and verified not to have worked. */
    INEFFECTIVE,
    /** Will not be done; somebody accepted the risk. */
    CANCELLED;

    /** The statuses that may follow this one. */
    public Set<ActionStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(IN_PROGRESS, BLOCKED, COMPLETED, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(BLOCKED, COMPLETED, CANCELLED);
            case BLOCKED -> EnumSet.of(IN_PROGRESS, CANCELLED);
            case COMPLETED -> EnumSet.of(VERIFIED, INEFFECTIVE, OPEN);
            case VERIFIED, INEFFECTIVE, CANCELLED -> EnumSet.of(OPEN);
        };
    }

    /** Whether the item is unfinished. */
    public boolean isLive() {
        return this == OPEN || this == IN_PROGRESS || this == BLOCKED;
    }

    /** Whether the work is done, verified or not. */
    public boolean isDone() {
        return this == COMPLETED || this == VERIFIED || this == INEFFECTIVE;
    }

    /** Whether the item covers its causes: neither cancelled nor ineffective. */
    public boolean covers() {
        return this != CANCELLED && this != INEFFECTIVE;
    }

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
