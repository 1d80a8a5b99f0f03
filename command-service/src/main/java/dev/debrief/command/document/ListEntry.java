package dev.debrief.command.document;

import dev.debrief.api.document.DocumentMarkers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list: its text, and the labelled fields in a nested list.
 *
 * @param line the line of the entry, counted from 1
 * @param fields the values by case-insensitive label
 * @param id the id in an HTML comment of the entry
 */
record ListEntry(
        int line,
        String text,
        Map<String, String> fields,
        @Nullable String id) {

    private static final Pattern FIELD = Pattern.compile("(?s)([\\p{L} ]{1,40}):[ \\t]*(.*)");

    static ListEntry of(Markdown markdown, ListItem node, Set<String> labels) {
        int indent = node.getFirstChild() == null ? 0 : markdown.columnOf(node.getFirstChild());
        List<String> lines = new ArrayList<>(markdown.linesOf(node, indent));
        lines.set(0, lines.getFirst().strip().replaceFirst("^([-*+]|\\d{1,9}[.)])[ \\t]*", ""));
        int first = Markdown.lineOf(node);
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof BulletList list && fields(markdown, list, labels, fields)) {
                int from = Markdown.lineOf(list) - first;
                int to = list.getSourceSpans().getLast().getLineIndex() - first;
                for (int i = from; i <= to; i++) {
                    lines.set(i, "");
                }
            }
        }
        String text = String.join("\n", lines).strip();
        Matcher id = DocumentMarkers.ID.matcher(text);
        String named = null;
        if (id.find()) {
            named = id.group(1);
            text = id.replaceFirst("").strip();
        }
        return new ListEntry(first + 1, text.equals(DocumentMarkers.NO_TEXT) ? "" : text, fields, named);
    }

    /** An entry that is not in a list. */
    static ListEntry of(int line, String text) {
        Matcher id = DocumentMarkers.ID.matcher(text);
        boolean named = id.find();
        return new ListEntry(line, named ? id.replaceFirst("").strip() : text, Map.of(), named ? id.group(1) : null);
    }

    ListEntry withText(String other) {
        return new ListEntry(line, other, fields, id);
    }

    /** Reads a list of labelled fields; false if an entry has no known label. */
    private static boolean fields(Markdown markdown, BulletList list, Set<String> labels, Map<String, String> fields) {
        Map<String, String> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Matcher field =
                    FIELD.matcher(of(markdown, (ListItem) item, Set.of()).wording());
            if (!field.matches()
                    || !labels.contains(field.group(1))
                    || field.group(2).isBlank()) {
                return false;
            }
            read.put(field.group(1), field.group(2).strip());
        }
        fields.putAll(read);
        return true;
    }

    /** A copy of the fields, to which others can be added. */
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        told.putAll(fields);
        return told;
    }

    /** The text and the id in it. */
    private String wording() {
        return id == null ? text : text + " " + DocumentMarkers.id(id);
    }
}
