package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A dimension by which occurrences are grouped and filtered. An occurrence is a cause that a report names. One with several services or
 * teams counts for each of them.
 */
public enum Axis {
    /** Category of the cause in the taxonomy. */
    CATEGORY,
    /** First-level category of the cause: the parent of its category, or the category itself. */
    CATEGORY_GROUP,
    /** Service that the incident affects. */
    SERVICE,
    /** Team that owns the report. */
    TEAM,
    /** What set the incident off. */
    TRIGGER,
    /** How the incident was detected. */
    DETECTION,
    /** Where the cause lies: technical, human, external or organisational. */
    FACTOR_CLASS,
    /** What the cause did, such as enabling or worsening the incident. */
    ROLE,
    /** Root cause or contributing factor. */
    KIND,
    /** Severity of the incident. */
    SEVERITY,
    /** Type of the incident. */
    TYPE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
