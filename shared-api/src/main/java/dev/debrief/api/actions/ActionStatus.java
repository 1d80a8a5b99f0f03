package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an action item stands. Completed is not verified: whether it worked is seen later. */
public enum ActionStatus {
    OPEN,
    IN_PROGRESS,
    BLOCKED,
    COMPLETED,
    VERIFIED,
    INEFFECTIVE,
    CANCELLED;

    /** The statuses that can follow this one. */
    public Set<ActionStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(IN_PROGRESS, BLOCKED, COMPLETED, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(BLOCKED, COMPLETED, CANCELLED);
            case BLOCKED -> EnumSet.of(IN_PROGRESS, CANCELLED);
            case COMPLETED -> EnumSet.of(VERIFIED, INEFFECTIVE, OPEN);
            case VERIFIED, INEFFECTIVE, CANCELLED -> EnumSet.of(OPEN);
        };
    }

    /** Whether there is still something to be done. */
    public boolean isLive() {
        return this == OPEN || this == IN_PROGRESS || this == BLOCKED;
    }

    /** Whether it was done, and whatever was seen of it since. */
    public boolean isDone() {
        return this == COMPLETED || this == VERIFIED || this == INEFFECTIVE;
    }

    /** Whether something is or was done, and not found to be in vain. */
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
