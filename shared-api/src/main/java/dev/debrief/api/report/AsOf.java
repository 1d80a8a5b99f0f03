package dev.debrief.api.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state a question is about: that of a version, that of an instant of recording, or, where both are null, that of now.
 *
 * @param version at most one of this and {@code instant} is given
 * @param minVersion waits, briefly, until the view has taken in at least this version: read your own write
 */
public record AsOf(
        @Nullable Long version,
        @Nullable Instant instant,
        @Nullable Long minVersion) {

    public static final AsOf NOW = new AsOf(null, null, null);
}
