package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What limited the damage. */
public enum MitigatorKind {
    MONITORING,
    EXPERT_AVAILABLE,
    DOCUMENTATION,
    REDUNDANCY,
    PROCESS,
    TOOLING,
    LUCK,
    OTHER;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
