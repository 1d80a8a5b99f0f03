package dev.debrief.api.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a report that a query asks for: at a version, at an instant, or the latest one if both are null.
 *
 * @param version version to read; null for the latest; cannot be combined with an instant
 * @param instant time of recording up to which changes count; null for the latest; cannot be combined with a version
 * @param minVersion lowest version the view must have applied; the query waits briefly for it; null for no wait
 */
public record AsOf(
        @Nullable Long version,
        @Nullable Instant instant,
        @Nullable Long minVersion) {

    public static final AsOf NOW = new AsOf(null, null, null);
}
