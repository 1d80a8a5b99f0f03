package dev.debrief.query.streams;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of a stream are queried.
 *
 * @param minVersion waits, briefly, until the view has applied at least this version
 * @param criteria what the changes must match
 * @param cursor where the page before ended
 */
public record ChangeQuery(
        String stream,
        @Nullable Long minVersion,
        Bson criteria,
        @Nullable String cursor,
        int limit) {}
