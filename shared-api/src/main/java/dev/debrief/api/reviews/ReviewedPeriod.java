package dev.debrief.api.reviews;

import dev.debrief.api.Dated;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;

/**
 * The period in which the reviewed incidents began.
 *
 * @param from start of the period, inclusive
 * @param to end of the period, exclusive; at most 20 years after the start
 */
public record ReviewedPeriod(
        @NotNull @Dated Instant from, @NotNull @Dated Instant to) {

    /** The longest period that pattern queries accept. */
    private static final Duration LONGEST = Duration.ofDays(20 * 366L);

    /** Whether it ends after it begins and is short enough. */
    public boolean possible() {
        return from.isBefore(to) && Duration.between(from, to).compareTo(LONGEST) <= 0;
    }
}
