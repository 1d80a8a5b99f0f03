package dev.debrief.api.actions;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * The status of an issue in the system that tracks it.
 *
 * @param status status name as that system spells it; at most 200 characters
 * @param done true if that system considers the issue finished
 * @param observedAt when the status was observed, in UTC
 */
public record ExternalStatus(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String status,
        boolean done,
        @NotNull @Dated Instant observedAt) {}
