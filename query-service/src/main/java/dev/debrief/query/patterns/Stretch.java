package dev.debrief.query.patterns;

import java.util.List;

/**
 * A page of what is all known.
 *
 * @param end where the next begins
 * @param more whether there is a next
 */
record Stretch<T>(List<T> items, int end, boolean more) {

    static <T> Stretch<T> of(List<T> all, long begin, int limit) {
        int first = (int) Math.min(begin, all.size());
        int end = Math.min(all.size(), first + limit);
        return new Stretch<>(all.subList(first, end), end, end < all.size());
    }
}
