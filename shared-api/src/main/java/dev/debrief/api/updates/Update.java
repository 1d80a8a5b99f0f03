package dev.debrief.api.updates;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;

/** What was told to others about the course of an incident. Said is said: an update is followed by another, never changed. */
public record Update(@NotNull @Text String text, Audience audience) {

    public Update {
        audience = audience == null ? Audience.TECHNICAL : audience;
    }
}
