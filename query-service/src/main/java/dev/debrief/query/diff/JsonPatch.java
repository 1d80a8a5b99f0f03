package dev.debrief.query.diff;

import dev.debrief.api.diff.ReportPatch.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the operations of RFC 6902 that make one value of another. Lists are replaced whole. */
final class JsonPatch {

    private JsonPatch() {}

    static void add(String path, @Nullable Object before, @Nullable Object after, List<Operation> operations) {
        if (before instanceof Map<?, ?> from && after instanceof Map<?, ?> to) {
            TreeSet<String> keys = new TreeSet<>();
            from.keySet().forEach(key -> keys.add(key.toString()));
            to.keySet().forEach(key -> keys.add(key.toString()));
            keys.forEach(key -> add(path + "/" + escaped(key), from.get(key), to.get(key), operations));
        } else if (!Objects.equals(before, after)) {
            String op = before == null ? "add" : after == null ? "remove" : "replace";
            operations.add(new Operation(op, path, after));
        }
    }

    /** A key as it is written in a JSON Pointer. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
