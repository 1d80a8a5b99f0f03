package dev.debrief.command.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table in Markdown, with or without bars at its edges.
 *
 * @param line the line of the head or of the first row, counted from 1
 * @param before the lines of the paragraph before the table
 * @param head the cells of the head; empty if there is none
 */
record TableText(int line, List<String> before, List<String> head, List<Row> rows) {

    private static final Pattern RULE = Pattern.compile("[|:\\-\\s]+");
    private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern EDGE = Pattern.compile("^\\|");

    /**
     * A row.
     *
     * @param line the line, counted from 1
     */
    record Row(int line, String raw, List<String> cells) {}

    /** The table at the end of a paragraph. */
    static Optional<TableText> of(int line, List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            boolean rule = isRule(lines.get(i));
            if (rule && lines.get(i - 1).indexOf('|') >= 0) {
                return Optional.of(new TableText(
                        line + i - 1,
                        List.copyOf(lines.subList(0, i - 1)),
                        cells(lines.get(i - 1)),
                        rows(line + i + 1, lines.subList(i + 1, lines.size()))));
            }
        }
        boolean bars = lines.stream().allMatch(one -> one.strip().startsWith("|"));
        return bars ? Optional.of(new TableText(line, List.of(), List.of(), rows(line, lines))) : Optional.empty();
    }

    private static boolean isRule(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && RULE.matcher(line).matches();
    }

    private static List<Row> rows(int line, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isRule(lines.get(i))) {
                rows.add(new Row(line + i, lines.get(i).strip(), cells(lines.get(i))));
            }
        }
        return rows;
    }

    private static List<String> cells(String row) {
        String inner = EDGE.matcher(row.strip()).replaceFirst("");
        return Arrays.stream(BETWEEN_CELLS.split(inner.endsWith("|") ? inner + " " : inner, -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }
}
