package dev.debrief.api.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The kind of result that an action item produces.
 *
 * @see "R-89"
 */
public enum Deliverable {
    CODE_CHANGE,
    TEST,
    PROCESS_ADJUSTMENT,
    CONFIGURATION,
    MONITORING,
    DOCUMENTATION,
    TRAINING;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
