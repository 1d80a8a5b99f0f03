package dev.debrief.api.updates;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to others about the course of an incident. If it turns out wrong, post another one; a slip can be corrected.
 *
 * @param text content of the update, at most 20000 characters
 * @param audience audience for which it is written; technical by default
 * @param nextAt time at which the next update is promised; null if none is
 */
public record Update(
        @NotNull @Text String text,
        Audience audience,
        @Nullable @Dated Instant nextAt) {

    public Update {
        audience = audience == null ? Audience.TECHNICAL : audience;
    }

    /** An update that promises no other. */
    public Update(String text, Audience audience) {
        this(text, audience, null);
    }
}
