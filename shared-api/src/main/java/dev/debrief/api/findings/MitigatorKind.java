package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of mitigators. */
public enum MitigatorKind {
    MONITORING,
    /** A person with the right knowledge was there. */
    EXPERT_AVAILABLE,
    DOCUMENTATION,
    /** Spare capacity, replicas or backups. */
    REDUNDANCY,
    /** A procedure, such as an escalation plan. */
    PROCESS,
    /** A tool, such as automated rollback. */
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
