package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The area that a cause belongs to. A human cause must be explained by a cause in the system before it can be a root cause. */
public enum FactorClass {
    /** Software, hardware or configuration. */
    TECHNICAL,
    /** What people did or did not do. */
    HUMAN,
    /** Suppliers, customers, nature or others outside the organisation. */
    EXTERNAL,
    /** Processes, responsibilities or resources of the organisation. */
    ORGANISATIONAL;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
