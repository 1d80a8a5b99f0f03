package dev.debrief.query.analytics.facts;

import java.time.Duration;

/** What measuring came to. */
public sealed interface Measurement {

    /** @param duration never negative */
    record Measured(Duration duration) implements Measurement {}

    /** Why there is no duration. */
    enum NotMeasured implements Measurement {
        /** A milestone is not recorded. */
        MISSING,
        /** The milestone at the end is not reached, as the incident is not over. */
        UNDER_WAY,
        /** The milestones contradict each other. */
        INVALID,
        /** There is nothing to be measured: the incident was never rated so. */
        NOT_APPLICABLE
    }
}
