package dev.debrief.api.reviews;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a pattern review stands. */
public enum PatternReviewStatus {
    /** Scheduled, and perhaps begun: findings and decisions can be recorded. */
    OPEN,
    /** Summed up. It can be reopened. */
    CONCLUDED,
    /** Scheduled by mistake. */
    CANCELLED;

    /** The name in JSON: lower case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
