package dev.debrief.query.analytics.index;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import org.jspecify.annotations.Nullable;

/** Numbers keys from 0, in the order in which they are added. */
public final class KeyIndex {

    /** Up to this number of possible keys an array is used, which is several times faster than a map. */
    private static final long MAX_KEYS = 1 << 18;

    /** The number of each key plus one. */
    private final int @Nullable [] dense;

    private final LongIntHashMap sparse = new LongIntHashMap();
    private final LongArrayList keys = new LongArrayList();

    /** @param possible the number of possible keys, counted from 0 */
    public KeyIndex(double possible) {
        this.dense = possible <= MAX_KEYS ? new int[(int) possible] : null;
    }

    /** The number of a key; negative if it was not added. */
    public int find(long key) {
        return dense == null ? sparse.getOrDefault(key, -1) : dense[(int) key] - 1;
    }

    /** The number of a key; adds the key if it is new. */
    public int of(long key) {
        int number = find(key);
        return number < 0 ? added(key) : number;
    }

    private int added(long key) {
        int number = keys.size();
        keys.add(key);
        if (dense == null) {
            sparse.put(key, number);
        } else {
            dense[(int) key] = number + 1;
        }
        return number;
    }

    public int size() {
        return keys.size();
    }

    public long key(int number) {
        return keys.get(number);
    }

    long[] keys() {
        return keys.toArray();
    }
}
