package dev.debrief.api.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of parts of a report. Within its kind, a part has an id that stays the same while its content changes. */
public enum PartKind {
    HEADLINE,
    STATUS,
    SEVERITY,
    DETECTION,
    SERVICE,
    MILESTONE,
    TIMELINE,
    ROLE,
    LINK,
    UPDATE,
    CAUSE,
    ORIGIN;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
