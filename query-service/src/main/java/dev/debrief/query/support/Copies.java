package dev.debrief.query.support;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changed copies of maps, in the same order. */
public final class Copies {

    private Copies() {}

    /** A copy with this value; without the key if the value is null. */
    public static <K, V> Map<K, V> with(Map<K, V> map, K key, @Nullable V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }
}
