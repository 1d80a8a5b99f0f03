package dev.debrief.query.analytics.aggregation;

import dev.debrief.support.http.Cursor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is completely in memory.
 *
 * @param end the offset of the next page
 * @param more whether there is a next page
 */
public record OffsetPage<T>(List<T> items, int end, boolean more) {

    /**
     * A page of a collection in an order. Sorts only as many items as needed.
     *
     * @param field the field of the cursor with the offset; without a cursor, the first page
     */
    public static <T> OffsetPage<T> of(
            Collection<T> all, Comparator<T> order, @Nullable Cursor cursor, int field, int limit) {
        long begin = cursor == null ? 0 : cursor.number(field);
        OffsetPage<T> sorted = of(first(all, order, (int) Math.min(begin + limit, all.size())), cursor, field, limit);
        return new OffsetPage<>(sorted.items, sorted.end, sorted.end < all.size());
    }

    /** The first items in an order. */
    static <T> List<T> first(Collection<T> all, Comparator<T> order, int many) {
        PriorityQueue<T> first = new PriorityQueue<>(order.reversed());
        for (T one : all) {
            if (first.size() < many) {
                first.add(one);
            } else if (many > 0 && order.compare(one, first.element()) < 0) {
                first.remove();
                first.add(one);
            }
        }
        return first.stream().sorted(order).toList();
    }

    /** @param field the field of the cursor with the offset; without a cursor, the first page */
    public static <T> OffsetPage<T> of(List<T> all, @Nullable Cursor cursor, int field, int limit) {
        long begin = cursor == null ? 0 : cursor.number(field);
        int first = (int) Math.min(begin, all.size());
        int end = Math.min(all.size(), first + limit);
        return new OffsetPage<>(all.subList(first, end), end, end < all.size());
    }
}
