package dev.debrief.query.counting;

import dev.debrief.query.support.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is all known.
 *
 * @param end where the next begins
 * @param more whether there is a next
 */
public record Stretch<T>(List<T> items, int end, boolean more) {

    /** @param field of the cursor, which says where it begins; without one, at the beginning */
    public static <T> Stretch<T> of(List<T> all, @Nullable Cursor cursor, int field, int limit) {
        long begin = cursor == null ? 0 : cursor.number(field);
        int first = (int) Math.min(begin, all.size());
        int end = Math.min(all.size(), first + limit);
        return new Stretch<>(all.subList(first, end), end, end < all.size());
    }
}
