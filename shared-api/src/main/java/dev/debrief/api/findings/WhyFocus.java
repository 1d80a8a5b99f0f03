package dev.debrief.api.findings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a why chain asks about. */
public enum WhyFocus {
    /** Why the incident happened. */
    OCCURRENCE,
    /** Why it was not noticed sooner. */
    DETECTION,
    /** Why nothing stopped it. */
    SAFEGUARD,
    /** Why the response took so long. */
    RESPONSE;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
