package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What an action item improves.
 *
 * @see "R-90"
 */
public enum ActionArea {
    /** Seeing problems: metrics, alerts, logs. */
    MONITORING,
    /** Handling incidents: runbooks, on-call duty, communication. */
    RESPONSE,
    /** How the system is built. */
    ARCHITECTURE,
    /** Finding defects before release. */
    TESTING,
    /** Bringing changes into production, and back. */
    RELEASE,
    /** Having enough of a resource. */
    CAPACITY,
    /** Protection against attacks and leaks. */
    SECURITY,
    /** What people know: training and documentation. */
    KNOWLEDGE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
