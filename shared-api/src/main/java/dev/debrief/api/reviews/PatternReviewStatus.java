package dev.debrief.api.reviews;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The status of a pattern review. */
public enum PatternReviewStatus {
    /** Scheduled or under way; findings and decisions can be recorded. */
    OPEN,
    /** Concluded; it can be reopened. */
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
