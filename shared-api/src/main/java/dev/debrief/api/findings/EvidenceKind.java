package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What supports a report. */
public enum EvidenceKind {
    LOG_METRIC,
    SCREENSHOT_VIDEO,
    COMMUNICATION,
    DOCUMENTATION,
    INTERVIEW;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
