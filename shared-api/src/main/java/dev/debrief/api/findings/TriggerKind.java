package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What set an incident off. Another axis than its causes: the trigger is the spark, not the gas. */
public enum TriggerKind {
    BINARY_PUSH,
    CONFIGURATION_PUSH,
    USER_BEHAVIOUR_CHANGE,
    PROCESSING_PIPELINE,
    PROVIDER_CHANGE,
    PERFORMANCE_DECAY,
    CAPACITY,
    HARDWARE,
    SECURITY_ATTACK,
    SCHEDULED_JOB,
    OPERATOR_ACTION,
    NATURAL_EVENT,
    OTHER,
    UNKNOWN;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
