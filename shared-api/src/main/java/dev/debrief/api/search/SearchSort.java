package dev.debrief.api.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The order of the reports that were found. */
public enum SearchSort {
    /** The best match first. */
    RELEVANCE,
    /** The latest incident first. */
    TIME;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
