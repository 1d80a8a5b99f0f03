package dev.debrief.command.support;

import jakarta.validation.constraints.NotNull;

/**
 * A correction. What was said before stays in the history.
 *
 * @param to the complete corrected content
 * @param reason why it is corrected
 */
public record CorrectionBody<T>(@NotNull T to, @NotNull String reason) {}
