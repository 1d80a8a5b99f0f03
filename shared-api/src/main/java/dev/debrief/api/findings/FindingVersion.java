package dev.debrief.api.findings;

import org.jspecify.annotations.Nullable;

/**
 * A finding as readers see it.
 *
 * @param id id of the finding
 * @param version report version at which the finding last changed
 * @param finding current content of the finding
 * @param previous content before the last correction; null if it was never corrected
 */
public record FindingVersion<F extends Finding>(
        FindingId id, long version, F finding, @Nullable F previous) {}
