package dev.debrief.api.meetings;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part in a meeting.
 *
 * @param person name of the person; one line of at most 200 characters
 * @param role in which role, such as service owner; one line of at most 200 characters; null if not said
 */
public record Attendee(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String person,
        @Nullable @Text(max = Text.SHORT, singleLine = true) String role) {}
