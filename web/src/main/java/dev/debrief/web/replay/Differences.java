package dev.debrief.web.replay;

import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.HistoryPage.PartChange;
import dev.debrief.api.report.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs in each part of a report between two of its versions: the first state before, against the last state after. */
final class Differences {

    private Differences() {}

    /**
     * A part that differs.
     *
     * @param fate {@code added}, {@code removed}, or empty if it was changed
     */
    record PartDifference(PartKind part, String id, String fate, List<FieldDifference> fields) {}

    /** @param words the text with what was taken out and put in */
    record FieldDifference(String name, List<Words.Piece> words) {}

    /** The state of a part at both ends. */
    private record Ends(PartChange first, @Nullable Map<String, Object> after) {}

    static List<PartDifference> of(List<HistoryPage.Change> changes) {
        Map<String, Ends> parts = new LinkedHashMap<>();
        for (HistoryPage.Change change : changes) {
            for (PartChange part : change.changes()) {
                parts.merge(
                        part.part() + " " + part.id(),
                        new Ends(part, part.after()),
                        (known, next) -> new Ends(known.first(), next.after()));
            }
        }
        return parts.values().stream()
                .map(Differences::difference)
                .filter(difference -> !difference.fields().isEmpty())
                .toList();
    }

    private static PartDifference difference(Ends ends) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        flatten("", ends.first().before(), before);
        flatten("", ends.after(), after);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldDifference> fields = new ArrayList<>();
        for (String name : names) {
            String then = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!then.equals(now)) {
                fields.add(new FieldDifference(name, Words.difference(then, now)));
            }
        }
        String fate = ends.first().before() == null ? "added" : ends.after() == null ? "removed" : "";
        return new PartDifference(ends.first().part(), ends.first().id(), fate, fields);
    }

    /** All texts and numbers of a part by their names; ids say nothing to readers. */
    private static void flatten(String name, @Nullable Object value, Map<String, String> fields) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    if (!Objects.equals(key, "id")) {
                        flatten(key.toString(), inner, fields);
                    }
                });
            case List<?> list -> list.forEach(inner -> flatten(name, inner, fields));
            default -> fields.merge(name, value.toString(), (one, other) -> one + "\n" + other);
        }
    }
}
