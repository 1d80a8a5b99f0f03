package dev.debrief.api.audiences;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.updates.Audience;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a report was sent to readers, or shown to them.
 *
 * @param audience whom it was written for
 * @param channel how it was handed over
 * @param at when, in UTC; never in the future
 * @param recipients who got it, such as all engineers; one line of at most 200 characters; null if not said
 * @param revision number of the published revision that was handed over; null if it was another version
 * @see "R-119"
 */
public record ReportDistribution(
        @NotNull Audience audience,
        @NotNull DistributionChannel channel,
        @NotNull @Dated Instant at,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String recipients,
        @Nullable Integer revision) {}
