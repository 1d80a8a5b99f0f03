package dev.debrief.query.analytics.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers distinct values from 0, so that columns can store numbers. Values are never removed. */
public final class Dictionary<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    public synchronized int number(T word) {
        return numbers.computeIfAbsent(word, added -> {
            words.add(added);
            return words.size() - 1;
        });
    }

    /** The values so far, by number. */
    public synchronized List<T> words() {
        return List.copyOf(words);
    }
}
