package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The effect of a cause on the incident. */
public enum FactorRole {
    /** It made the incident possible. */
    ENABLED,
    /** It started the incident. */
    TRIGGERED,
    /** It made the impact worse. */
    WORSENED,
    /** The incident was noticed later because of it. */
    DELAYED_DETECTION,
    /** The recovery took longer because of it. */
    DELAYED_RECOVERY;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
