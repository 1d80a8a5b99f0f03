package dev.debrief.query.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in words what is in the content of a part. */
public final class PartWords {

    private static final int LONGEST = 80;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern PUNCTUATION_AT_END = Pattern.compile("[.,;:]+$");
    private static final Pattern NUMBER = Pattern.compile("/\\d+$");

    /** The fields that tell what a part is about, best first. */
    private static final List<String> TITLES = List.of(
            "title",
            "text",
            "label",
            "name",
            "action",
            "expected",
            "summary",
            "person",
            "question",
            "method",
            "status");

    /** The names of fields that are no words of everyday language. */
    private static final Map<String, String> LABELS = Map.of(
            "occurredAt", "time",
            "endedAt", "end",
            "at", "time",
            "dueOn", "deadline",
            "occurredOn", "day");

    /** The names of fields that say nothing to readers. */
    private static final Set<String> TECHNICAL = Set.of("id", "corrected");

    private PartWords() {}

    /**
     * The values in a content by JSON Pointer: texts, numbers, and lists of them with an entry on each line. Ids of parts are not
     * among them.
     */
    public static Map<String, String> leaves(@Nullable Map<String, Object> content) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect("", content, leaves);
        return leaves;
    }

    private static void collect(String pointer, @Nullable Object value, Map<String, String> leaves) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    if (!TECHNICAL.contains(key.toString())) {
                        collect(pointer + "/" + key, inner, leaves);
                    }
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    boolean nested = list.get(i) instanceof Map;
                    collect(nested ? pointer + "/" + i : pointer, list.get(i), leaves);
                }
            }
            default -> leaves.merge(pointer, value.toString(), (one, other) -> one + "\n" + other);
        }
    }

    /** The pointers of the leaves that differ, in their order. */
    public static List<String> differing(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> pointers = new TreeSet<>(before.keySet());
        pointers.addAll(after.keySet());
        return pointers.stream()
                .filter(pointer -> !Objects.equals(before.get(pointer), after.get(pointer)))
                .toList();
    }

    /** What a part is about, in at most 80 characters; empty if it has no text. */
    public static String title(@Nullable Map<String, Object> content) {
        Map<String, String> leaves = leaves(content);
        return TITLES.stream()
                .flatMap(name -> leaves.entrySet().stream()
                        .filter(leaf -> leaf.getKey().endsWith("/" + name))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .findFirst()
                .map(PartWords::cut)
                .orElse("");
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST - 1);
        String begin = line.substring(0, space > LONGEST / 2 ? space : LONGEST - 1);
        return PUNCTUATION_AT_END.matcher(begin).replaceFirst("") + "…";
    }

    /** The name of a field in words: {@code /entry/occurredAt} is the time. */
    public static String label(String pointer) {
        String field = NUMBER.matcher(pointer).replaceFirst("");
        String name = field.substring(field.lastIndexOf('/') + 1);
        return LABELS.getOrDefault(name, words(name));
    }

    /** A name in camel case as words. */
    public static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** A value for readers: instants in a zone. */
    static String value(String value, ZoneId zone) {
        if (INSTANT.matcher(value).matches()) {
            try {
                return TIME.format(Instant.parse(value).atZone(zone));
            } catch (DateTimeParseException e) {
                return value;
            }
        }
        return value;
    }
}
