package dev.debrief.standalone.indexes;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies documents so that the same field has the same string for its name in all of them. As they come from the wire, each name is a
 * string of its own, and half of what a collection takes in memory is names.
 */
final class SharedNames {

    /** What is longer is an id, and no name of a field. */
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
