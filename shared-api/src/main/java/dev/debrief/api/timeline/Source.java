package dev.debrief.api.timeline;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;

/**
 * Where a timeline event comes from, when it was not written by hand.
 *
 * @param system such as a chat, an alerting or a status page
 * @param externalId what that system calls it; the same event sent twice is recorded once
 */
public record Source(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String system,
        @NotNull @Text(max = 500, singleLine = true) String externalId) {}
