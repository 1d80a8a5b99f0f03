package dev.debrief.command.support;

import jakarta.validation.constraints.NotNull;

/**
 * Why something is changed, withdrawn or undone.
 *
 * @param reason the reason, kept in the history
 */
public record ReasonBody(@NotNull String reason) {}
