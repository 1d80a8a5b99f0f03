package dev.debrief.query.analytics.facts;

import java.time.Duration;

/** The result of a measurement. */
public sealed interface Measurement {

    /** @param duration the duration, never negative */
    record Measured(Duration duration) implements Measurement {}

    /** Why there is no duration. */
    enum NotMeasured implements Measurement {
        /** One of the milestones is not recorded. */
        MISSING,
        /** The last milestone is not recorded yet, as the incident is not over. */
        UNDER_WAY,
        /** The last milestone is before the first one. */
        INVALID,
        /** There is nothing to measure: the incident never had this severity. */
        NOT_APPLICABLE
    }
}
