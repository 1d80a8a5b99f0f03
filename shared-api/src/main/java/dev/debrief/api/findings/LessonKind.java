package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of lessons. */
public enum LessonKind {
    /** What worked and should be kept. */
    WENT_WELL,
    /** What did not work. */
    WENT_WRONG,
    /** What should be done differently. */
    COULD_IMPROVE,
    /** Where only luck prevented more harm. */
    LUCKY,
    /** What nobody expected. */
    SURPRISED;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
