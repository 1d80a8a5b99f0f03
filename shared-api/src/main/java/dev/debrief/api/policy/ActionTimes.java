package dev.debrief.api.policy;

import dev.debrief.api.incident.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When action items are due, and when one has to look at them again.
 *
 * @param bySeverity time to complete an item for which no day was given, for incidents of some severities; empty by default
 * @param days the same for all other incidents, in days; 1 to 3650
 * @param dueSoonDays how long before its deadline an item is due soon, in days; 0 to 365
 * @param verifyAfterDays how long after its completion somebody is asked whether an item has worked, in days; 0 to 3650
 */
public record ActionTimes(
        @Size(max = 5) List<@NotNull @Valid SeverityDays> bySeverity,
        @Min(1) @Max(3650) int days,
        @Min(0) @Max(365) int dueSoonDays,
        @Min(0) @Max(3650) int verifyAfterDays) {

    /** The times of a new installation: those of PagerDuty for SEV1 and SEV2, and more time for lesser incidents. */
    public static final ActionTimes DELIVERED = new ActionTimes(
            List.of(
                    new SeverityDays(Severity.SEV1, 15),
                    new SeverityDays(Severity.SEV2, 30),
                    new SeverityDays(Severity.SEV3, 60),
                    new SeverityDays(Severity.SEV4, 90),
                    new SeverityDays(Severity.SEV5, 90)),
            30,
            3,
            30);

    public ActionTimes {
        bySeverity = bySeverity == null ? List.of() : List.copyOf(bySeverity);
    }

    /**
     * The time to complete an action item of an incident of one severity.
     *
     * @param severity the severity
     * @param days the time in days, 1 to 3650
     */
    public record SeverityDays(
            @NotNull Severity severity, @Min(1) @Max(3650) int days) {}

    /** The days to complete an item. */
    public int daysFor(@Nullable Severity severity) {
        return bySeverity.stream()
                .filter(time -> time.severity() == severity)
                .map(SeverityDays::days)
                .findFirst()
                .orElse(days);
    }

    /** An item with a deadline until then is due soon. */
    public Instant soonUntil(Instant now) {
        return now.plus(dueSoonDays, ChronoUnit.DAYS);
    }

    /** When somebody is asked whether an item has worked that was completed at this time. */
    public Instant verificationOf(Instant completedAt) {
        return completedAt.plus(verifyAfterDays, ChronoUnit.DAYS);
    }

    /** Somebody is asked now whether items have worked that were completed until then. */
    public Instant completedUntil(Instant now) {
        return now.minus(verifyAfterDays, ChronoUnit.DAYS);
    }
}
