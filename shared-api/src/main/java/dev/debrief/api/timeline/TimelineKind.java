package dev.debrief.api.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a timeline event tells of. */
public enum TimelineKind {
    DETECTION,
    ESCALATION,
    ACTION,
    ATTEMPTED_FIX,
    RECOVERY,
    MESSAGE,
    RESPONDER_JOINED,
    HYPOTHESIS,
    STATUS_CHANGE,
    RESOLUTION,
    NOTE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
