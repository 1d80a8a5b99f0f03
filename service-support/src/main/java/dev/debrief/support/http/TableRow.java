package dev.debrief.support.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The cells of an item in a table, by their columns. */
final class TableRow {

    private static final String BETWEEN = "; ";

    private TableRow() {}

    /** Nested values have the path to them as their column, such as {@code item.proposal.title}. */
    static Map<String, String> cells(JsonNode item) {
        Map<String, String> cells = new LinkedHashMap<>();
        collect("", item, cells);
        return cells;
    }

    private static void collect(String column, JsonNode value, Map<String, String> cells) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> collect(
                            column.isEmpty() ? field.getKey() : column + "." + field.getKey(),
                            field.getValue(),
                            cells));
        } else {
            cells.put(column.isEmpty() ? "value" : column, cell(value));
        }
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return harmless(StreamSupport.stream(value.spliterator(), false)
                    .map(TableRow::entry)
                    .collect(Collectors.joining(BETWEEN)));
        }
        return value.isString() ? harmless(value.asString()) : value.toString();
    }

    /** An entry of a list by its name, if it has one. */
    private static String entry(JsonNode value) {
        if (value.isObject()) {
            return value.path("name").isString() ? value.get("name").asString() : value.toString();
        }
        return value.isString() ? value.asString() : value.toString();
    }

    /** Programs for tables take a text that begins so for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
