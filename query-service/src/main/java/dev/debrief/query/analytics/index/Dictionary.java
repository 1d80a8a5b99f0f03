package dev.debrief.query.analytics.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each word a number, counted from 0, for columns to keep. Words are only ever added. */
public final class Dictionary<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    public synchronized int number(T word) {
        return numbers.computeIfAbsent(word, added -> {
            words.add(added);
            return words.size() - 1;
        });
    }

    /** All there are by now, by their numbers. */
    public synchronized List<T> words() {
        return List.copyOf(words);
    }
}
