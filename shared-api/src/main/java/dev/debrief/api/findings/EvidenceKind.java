package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of evidence. */
public enum EvidenceKind {
    /** Logs, metrics or charts. */
    LOG_METRIC,
    /** Screenshots or videos. */
    SCREENSHOT_VIDEO,
    /** Chats, mails or calls. */
    COMMUNICATION,
    /** Documents, such as runbooks or contracts. */
    DOCUMENTATION,
    /** What a person said when asked. */
    INTERVIEW,
    /** Drawings of how parts work together. */
    DIAGRAM,
    /** Source code, configuration or changes of them. */
    CODE,
    /** The way of a request through services. */
    TRACE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
