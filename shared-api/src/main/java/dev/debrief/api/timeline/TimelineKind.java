package dev.debrief.api.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of timeline events. Some kinds set a milestone unless its time was entered directly. */
public enum TimelineKind {
    /** Monitoring or a person noticed the incident. The earliest one sets the milestone {@code detected}. */
    DETECTION,
    /** More people or a higher level were called in. */
    ESCALATION,
    /** Somebody did something. It needs at least one actor. */
    ACTION,
    /** A remedy was tried. */
    ATTEMPTED_FIX,
    /** Service was restored, fully or in part. The latest one sets the milestone {@code mitigated}. */
    RECOVERY,
    /** Something was communicated. */
    MESSAGE,
    /** A responder joined. The earliest one sets the milestone {@code acknowledged}. */
    RESPONDER_JOINED,
    /** Somebody suspected a cause. */
    HYPOTHESIS,
    /** The status of the incident changed. */
    STATUS_CHANGE,
    /** The incident was over. The latest one sets the milestone {@code resolved}. */
    RESOLUTION,
    NOTE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
