package dev.debrief.api.reviews;

import dev.debrief.api.Dated;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;

/**
 * When the incidents began that a pattern review looks at.
 *
 * @param from the earliest time, inclusive
 * @param to the latest, exclusive; within 20 years of {@code from}
 */
public record ReviewedPeriod(
        @NotNull @Dated Instant from, @NotNull @Dated Instant to) {

    /** As long as a question about patterns can be. */
    private static final Duration LONGEST = Duration.ofDays(20 * 366L);

    /** Whether it ends after it begins, and soon enough. */
    public boolean possible() {
        return from.isBefore(to) && Duration.between(from, to).compareTo(LONGEST) <= 0;
    }
}
