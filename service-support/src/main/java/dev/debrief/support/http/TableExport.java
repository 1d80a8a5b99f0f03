package dev.debrief.support.http;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a list as one table. They are read one after the other while the table is written.
 *
 * @param list the type of a page: a record with {@code items}
 * @param first the first page
 * @param page reads the page at a cursor
 * @param next the cursor of the page after a page; null after the last one
 * @param rows the number of items on all pages
 * @param position the event store position of all pages
 * @param <P> a page
 */
public record TableExport<P>(
        Class<P> list,
        P first,
        Function<@Nullable String, P> page,
        Function<P, @Nullable String> next,
        long rows,
        long position) {

    /** The header with the number of rows: an answer with fewer was cut off. */
    static final String ROWS = "Debrief-Rows";

    /** The header with the position of all rows. */
    static final String POSITION = "Debrief-Export-Position";

    /** Reads the first page, so that a request that is refused is refused before the answer begins. */
    public static <P> TableExport<P> of(
            Class<P> list,
            Function<@Nullable String, P> page,
            Function<P, @Nullable String> next,
            ToLongFunction<P> rows,
            ToLongFunction<P> position) {
        P first = page.apply(null);
        return new TableExport<>(list, first, page, next, rows.applyAsLong(first), position.applyAsLong(first));
    }
}
