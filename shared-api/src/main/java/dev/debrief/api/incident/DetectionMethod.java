package dev.debrief.api.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Ways in which an incident can be found. */
public enum DetectionMethod {
    /** An alert rule fired. */
    AUTOMATED_ALERT,
    /** Monitoring noticed unusual behaviour without an alert rule. */
    ANOMALY_DETECTION,
    CUSTOMER_REPORT,
    /** Somebody in the organisation reported it. */
    INTERNAL_REPORT,
    /** A supplier or a partner organisation reported it. */
    PARTNER_REPORT,
    /** Somebody found it during a manual check. */
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
