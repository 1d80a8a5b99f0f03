package dev.debrief.api.updates;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;

/**
 * A message to others about the course of an incident. If it turns out wrong, post another one; a slip can be corrected.
 *
 * @param text content of the update, at most 20000 characters
 * @param audience audience for which it is written; technical by default
 */
public record Update(@NotNull @Text String text, Audience audience) {

    public Update {
        audience = audience == null ? Audience.TECHNICAL : audience;
    }
}
