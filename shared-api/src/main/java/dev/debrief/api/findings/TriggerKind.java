package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of triggers. The trigger starts an incident; the causes are why it could happen. */
public enum TriggerKind {
    /** A new version of software was deployed. */
    BINARY_PUSH,
    /** A new configuration was deployed. */
    CONFIGURATION_PUSH,
    /** Users behaved differently, such as more traffic. */
    USER_BEHAVIOUR_CHANGE,
    /** A data pipeline failed or was late. */
    PROCESSING_PIPELINE,
    /** A supplier changed or stopped a service. */
    PROVIDER_CHANGE,
    /** A system became slower over time. */
    PERFORMANCE_DECAY,
    /** A limit or quota was reached. */
    CAPACITY,
    /** A device failed. */
    HARDWARE,
    SECURITY_ATTACK,
    /** A scheduled job ran. */
    SCHEDULED_JOB,
    /** A person changed something by hand. */
    OPERATOR_ACTION,
    /** Weather, fire or another event of nature. */
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
