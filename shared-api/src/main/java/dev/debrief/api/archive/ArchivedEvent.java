package dev.debrief.api.archive;

import dev.debrief.api.Actor;
import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a report as it is stored.
 *
 * @param event name of the event, such as TimelineEventCorrected
 * @param revision revision of its stored form; null if there is only one
 * @param madeAt time at which the change was made
 * @param actor person or machine that made the change
 * @param content stored payload, as JSON
 */
public record ArchivedEvent(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String event,

        @Nullable @Text(max = Text.SHORT, singleLine = true) String revision,

        @NotNull @Dated Instant madeAt,
        @NotNull Actor actor,
        @NotNull String content) {}
