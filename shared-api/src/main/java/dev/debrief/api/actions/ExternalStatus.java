package dev.debrief.api.actions;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * How an issue stood in the system that tracks it.
 *
 * @param status in the words of that system
 * @param done whether there is nothing left to do, in the eyes of that system
 */
public record ExternalStatus(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String status,
        boolean done,
        @NotNull @Dated Instant observedAt) {}
