package dev.debrief.api.timeline;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;

/**
 * The external system from which a timeline event was recorded.
 *
 * @param system name of the system, such as a chat, an alerting tool or a status page; at most 200 characters
 * @param externalId id of the event in that system, at most 500 characters; the same event is recorded only once
 */
public record Source(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String system,
        @NotNull @Text(max = 500, singleLine = true) String externalId) {}
