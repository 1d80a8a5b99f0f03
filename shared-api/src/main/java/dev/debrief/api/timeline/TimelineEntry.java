package dev.debrief.api.timeline;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline event says.
 *
 * @param occurredAt when it happened in the world, however late it is told; never in the future
 * @param text facts, no guessing
 * @param actors the people involved; at least one for {@link TimelineKind#ACTION}
 * @param confidence {@link Confidence#UNVERIFIED} unless said otherwise
 */
public record TimelineEntry(
        @NotNull TimelineKind kind,
        @NotNull @Dated Instant occurredAt,
        @NotNull @Text String text,
        @Size(max = 50) List<@NotNull @Text(max = Text.SHORT, singleLine = true) String> actors,
        Confidence confidence,
        @Valid @Nullable Source source) {

    public TimelineEntry {
        actors = actors == null ? List.of() : actors;
        confidence = confidence == null ? Confidence.UNVERIFIED : confidence;
    }
}
