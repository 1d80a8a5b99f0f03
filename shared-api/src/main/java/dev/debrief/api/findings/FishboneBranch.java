package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The branches of a fishbone diagram (Ishikawa diagram). */
public enum FishboneBranch {
    PEOPLE,
    EQUIPMENT,
    PROCESS,
    MATERIAL,
    MEASUREMENT,
    ENVIRONMENT;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
