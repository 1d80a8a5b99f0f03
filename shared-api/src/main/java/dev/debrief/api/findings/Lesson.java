package dev.debrief.api.findings;

import dev.debrief.api.Text;
import jakarta.validation.constraints.NotNull;

/** What is to be remembered of an incident, by teams that were not there. */
public record Lesson(
        @NotNull LessonKind kind, @NotNull @Text String text) implements Finding {}
