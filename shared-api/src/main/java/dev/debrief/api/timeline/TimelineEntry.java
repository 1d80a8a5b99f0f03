package dev.debrief.api.timeline;

import dev.debrief.api.Dated;
import dev.debrief.api.Names;
import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a timeline event.
 *
 * @param kind kind of event, such as detection or action
 * @param occurredAt time at which it happened, never in the future; not the time of recording
 * @param text what happened: facts, no guesses; at most 20000 characters
 * @param actors names of the people involved, at most 50; at least one for kind action; empty by default
 * @param confidence whether the event was checked against a source; unverified by default
 * @param source external system that the event comes from; null if it was entered by hand
 * @param endedAt time at which it was over, for events that lasted; never before occurredAt or in the future; null if it did not last
 */
public record TimelineEntry(
        @NotNull TimelineKind kind,
        @NotNull @Dated Instant occurredAt,
        @NotNull @Text String text,
        @Size(max = 50) List<@NotNull @Text(max = Text.SHORT, singleLine = true) String> actors,
        Confidence confidence,
        @Valid @Nullable Source source,
        @Nullable @Dated Instant endedAt) {

    public TimelineEntry {
        actors = Names.of(actors);
        confidence = confidence == null ? Confidence.UNVERIFIED : confidence;
    }

    /** The same at another time. */
    public TimelineEntry at(Instant other) {
        return new TimelineEntry(kind, other, text, actors, confidence, source, endedAt);
    }

    /** An event that did not last. */
    public TimelineEntry(
            TimelineKind kind,
            Instant occurredAt,
            String text,
            List<String> actors,
            Confidence confidence,
            @Nullable Source source) {
        this(kind, occurredAt, text, actors, confidence, source, null);
    }
}
