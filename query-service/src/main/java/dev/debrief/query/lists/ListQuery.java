package dev.debrief.query.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list that is queried.
 *
 * @param query the query that the audit trail names if restricted reports are read
 * @param scope all parameters except those of the page: a cursor is valid only for the same scope
 * @param asOf the instant at which the list is read; null for now
 * @param position the event store position at which the list is read; null if {@code asOf} decides
 * @param tag only rows with this indexed tag; null for all
 * @param cursor the end of the previous page; null for the first page
 */
public record ListQuery(
        Object query,
        Object scope,
        @Nullable Instant asOf,
        @Nullable Long position,
        @Nullable String tag,
        @Nullable String cursor,
        int limit) {

    public ListQuery(Object query, Object scope, @Nullable Instant asOf, @Nullable String cursor, int limit) {
        this(query, scope, asOf, null, null, cursor, limit);
    }
}
