package dev.debrief.query.analytics.index;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import org.jspecify.annotations.Nullable;

/** Numbers keys from 0 on, in the order in which they come. */
public final class KeyIndex {

    /** An array is several times as fast as a map, if there may be no more keys than this. */
    private static final long MAX_KEYS = 1 << 18;

    /** By key: its number plus one. */
    private final int @Nullable [] dense;

    private final LongIntHashMap sparse = new LongIntHashMap();
    private final LongArrayList keys = new LongArrayList();

    /** @param possible how many keys there may be: from 0 until before this */
    public KeyIndex(double possible) {
        this.dense = possible <= MAX_KEYS ? new int[(int) possible] : null;
    }

    /** The number of a key; negative if it has none. */
    public int find(long key) {
        return dense == null ? sparse.getOrDefault(key, -1) : dense[(int) key] - 1;
    }

    /** The number of a key; the next one if it has none yet. */
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
