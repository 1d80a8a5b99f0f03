package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;

/**
 * A lesson from an incident, also for teams that were not involved.
 *
 * @param kind kind of lesson, such as went_well or could_improve
 * @param text the lesson itself, at most 20000 characters
 */
public record Lesson(
        @NotNull LessonKind kind, @NotNull @Text String text) implements Finding {}
