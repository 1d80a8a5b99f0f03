package dev.debrief.api.findings;

import org.jspecify.annotations.Nullable;

/**
 * A finding as readers see it.
 *
 * @param version the version of the report at which it last changed
 * @param finding what it says
 * @param previous what it said before it was last revised; null if it never was
 */
public record FindingVersion<F extends Finding>(
        FindingId id, long version, F finding, @Nullable F previous) {}
