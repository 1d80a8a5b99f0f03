package dev.debrief.api.actions;

import org.jspecify.annotations.Nullable;

/**
 * An issue elsewhere, as far as known.
 *
 * @param seen as it was seen last; null if it was never seen
 */
public record LinkedIssue(ExternalIssue issue, @Nullable ExternalStatus seen) {}
