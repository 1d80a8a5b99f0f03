package dev.debrief.query.analytics.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each key a place, in the order in which they come. */
public final class KeyIndex {

    /** Up to so many possible keys have a place each; of more, only those that there are. */
    private static final long MAX_KEYS = 1 << 18;

    /** Where a key stands, plus one. */
    private final int @Nullable [] all;

    private final Map<Long, Integer> some = new HashMap<>();
    private long[] keys = new long[16];
    private int size;

    /** @param possible how many keys there may be: from 0 until before this */
    public KeyIndex(double possible) {
        this.all = possible <= MAX_KEYS ? new int[(int) possible] : null;
    }

    /** Negative, if it has none. */
    public int find(long key) {
        return all == null ? some.getOrDefault(key, -1) : all[(int) key] - 1;
    }

    public int of(long key) {
        int place = find(key);
        return place < 0 ? added(key) : place;
    }

    private int added(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size] = key;
        if (all == null) {
            some.put(key, size);
        } else {
            all[(int) key] = size + 1;
        }
        return size++;
    }

    public int size() {
        return size;
    }

    public long key(int place) {
        return keys[place];
    }

    long[] keys() {
        return Arrays.copyOf(keys, size);
    }
}
