package dev.debrief.support.markdown;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the components of a record as labelled text, such as {@code Factor class: organisational}, and parses them back. Components of a
 * nested record are written beside the others: {@code Amount value: 3200}.
 */
public final class LabelledFields {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LabelledFields() {}

    /** The values of a record by label, without null, false and empty values. */
    public static Map<String, String> of(Record record) {
        Map<String, String> told = new LinkedHashMap<>();
        JsonNode json = JSON.valueToTree(record);
        inOrder(record.getClass()).forEach((label, path) -> {
            String value = words(json.at("/" + String.join("/", path)));
            String words = isEnum(record.getClass(), path) ? value.replace('_', ' ') : value;
            if (!words.isEmpty()) {
                told.put(label, words);
            }
        });
        return told;
    }

    private static boolean isEnum(Class<?> type, List<String> path) {
        Class<?> component = typeOf(type, path.getFirst());
        return path.size() == 1 ? component.isEnum() : isEnum(component, path.subList(1, path.size()));
    }

    private static String words(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "";
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.asString("");
    }

    /**
     * Creates a record from labelled text.
     *
     * @param told the values by label; labels are case-insensitive
     * @throws tools.jackson.core.JacksonException if a label or value is invalid
     */
    public static <T extends Record> T read(Class<T> type, Map<String, String> told) {
        Map<String, List<String>> paths = paths(type);
        Map<String, Object> json = new LinkedHashMap<>();
        told.forEach((label, words) -> put(json, paths.getOrDefault(label, List.of(label)), type, words));
        return JSON.convertValue(json, type);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> json, List<String> path, Class<?> type, String words) {
        String name = path.getFirst();
        Class<?> component = typeOf(type, name);
        if (path.size() > 1) {
            Object inner = json.computeIfAbsent(name, missing -> new LinkedHashMap<>());
            put((Map<String, Object>) inner, path.subList(1, path.size()), component, words);
        } else if (component == List.class) {
            json.put(name, Arrays.stream(words.split(",")).map(String::strip).toList());
        } else if (component == Boolean.class || component == boolean.class) {
            json.put(name, words.equalsIgnoreCase("yes") || words.equalsIgnoreCase("true"));
        } else {
            json.put(name, component.isEnum() ? words.toLowerCase(Locale.ROOT).replace(' ', '_') : words);
        }
    }

    private static Class<?> typeOf(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .findFirst()
                .<Class<?>>map(RecordComponent::getType)
                .orElse(Object.class);
    }

    /** The case-insensitive labels of a record, each with the path of component names. */
    public static Map<String, List<String>> paths(Class<?> type) {
        Map<String, List<String>> paths = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        paths.putAll(inOrder(type));
        return paths;
    }

    private static Map<String, List<String>> inOrder(Class<?> type) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        collect(type, List.of(), paths);
        return paths;
    }

    private static void collect(Class<?> type, List<String> prefix, Map<String, List<String>> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> path = new ArrayList<>(prefix);
            path.add(component.getName());
            if (component.getType().isRecord() && component.getType().getRecordComponents().length > 1) {
                collect(component.getType(), path, paths);
            } else {
                paths.put(label(path.toArray(String[]::new)), path);
            }
        }
    }

    /** The label of a component: {@code Factor class} for {@code factorClass}. */
    public static String label(String... names) {
        String words = String.join(" ", names)
                .replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
