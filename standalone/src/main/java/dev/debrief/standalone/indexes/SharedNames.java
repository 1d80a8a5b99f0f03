package dev.debrief.standalone.indexes;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies documents so that equal field names share one string. Documents from the wire have a new string for each name, and these would
 * take half of the memory of a collection.
 */
final class SharedNames {

    /** Longer keys are ids, not names of fields. */
    private static final int LONGEST = 32;

    private final Map<String, String> names = new ConcurrentHashMap<>();

    Document copy(Document document) {
        Document copy = new Document();
        document.forEach((name, value) -> copy.put(shared(name), copyOf(value)));
        return copy;
    }

    private String shared(String name) {
        return name.length() > LONGEST ? name : names.computeIfAbsent(name, first -> first);
    }

    private @Nullable Object copyOf(@Nullable Object value) {
        return switch (value) {
            case Document document -> copy(document);
            case Collection<?> values -> {
                List<@Nullable Object> copies = new ArrayList<>(values.size());
                values.forEach(one -> copies.add(copyOf(one)));
                yield copies;
            }
            case null, default -> value;
        };
    }
}
