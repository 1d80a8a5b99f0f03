package dev.debrief.api.findings;

import dev.debrief.api.Identity;
import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * An incident as one who took part saw, decided and felt it. It belongs to its author: nobody else changes it or takes it back.
 *
 * @param confidential whether nobody but the author may read it, also in the history
 */
public record Perspective(
        @NotNull @Valid Author author, @NotNull @Text String text, Boolean confidential) implements Finding {

    public Perspective {
        confidential = confidential != null && confidential;
    }

    public boolean isBy(Identity somebody) {
        return author.id().equals(somebody.id());
    }

    public boolean isOpenTo(Identity reader) {
        return !confidential || isBy(reader);
    }

    /** Who tells it, by the id that {@code /api/me} tells them. */
    public record Author(@NotNull String id, @NotNull String name) {}
}
