package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a lesson tells of. */
public enum LessonKind {
    WENT_WELL,
    WENT_WRONG,
    COULD_IMPROVE,
    LUCKY,
    SURPRISED;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
