package dev.debrief.api.actions;

import org.jspecify.annotations.Nullable;

/**
 * An issue of another system with its last known status.
 *
 * @param issue the issue in the other system
 * @param seen last observed status; null if none was observed
 */
public record LinkedIssue(ExternalIssue issue, @Nullable ExternalStatus seen) {}
