package dev.debrief.api.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an incident that figures count does not have. */
public enum Lack {
    /** A cause that matches. */
    CAUSE,
    /** A recorded start: it is counted by the earliest time that is recorded. */
    TIME,
    /** A value of the metric: a milestone is missing or lies before the other, or the incident is not over. */
    VALUE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
