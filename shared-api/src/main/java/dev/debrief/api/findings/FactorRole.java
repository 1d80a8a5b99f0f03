package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a cause did. */
public enum FactorRole {
    ENABLED,
    TRIGGERED,
    WORSENED,
    DELAYED_DETECTION,
    DELAYED_RECOVERY;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
