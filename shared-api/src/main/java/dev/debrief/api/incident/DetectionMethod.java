package dev.debrief.api.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an incident was found. */
public enum DetectionMethod {
    AUTOMATED_ALERT,
    ANOMALY_DETECTION,
    CUSTOMER_REPORT,
    INTERNAL_REPORT,
    PARTNER_REPORT,
    MANUAL_CHECK,
    AUDIT,
    UNKNOWN;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
