package dev.debrief.api.postmortem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a post-mortem is required. */
public enum RequirementReason {
    /** The severity of the incident is one of those that the policy names. */
    SEVERITY,
    /** The incident lasted longer than the policy allows. */
    DURATION,
    /** Data were lost, corrupted or exposed: an impact of the dimension data is recorded. */
    DATA_LOSS,
    /** The type of the incident is one of those that the policy names, such as security. */
    TYPE,
    /** Somebody asked for one, for any reason, such as a great success. */
    BY_HAND;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
