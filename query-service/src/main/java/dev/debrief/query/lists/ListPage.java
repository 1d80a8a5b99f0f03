package dev.debrief.query.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null on the last page
 * @param moment the state that was read
 */
public record ListPage<T>(List<T> items, @Nullable String next, ListMoment moment) {}
