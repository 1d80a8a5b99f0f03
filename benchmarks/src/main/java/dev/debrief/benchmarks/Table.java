package dev.debrief.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** The rows in Markdown, and what they were measured on. */
final class Table {

    private Table() {}

    static String of(String title, Settings settings, List<Row> rows) {
        return """
            %s: %d rounds, medians (least – most), Java %s, %d cores, heap of at most %d MiB

            | | ours | the other side | ratio | goal | limit | |
            |---|---|---|---|---|---|---|
            %s
            """.formatted(
                        title,
                        settings.rounds(),
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        rows.stream().map(Table::line).collect(Collectors.joining("\n")));
    }

    private static String line(Row row) {
        String format = row.unit().equals("ms") ? "%,.1f" : "%,.0f";
        return "| %s | %s %s | %s %s | %s | %s %.1f | %.1f | %s |"
                .formatted(
                        row.name(),
                        row.ours().text(format),
                        row.unit(),
                        row.other().text(format),
                        row.unit(),
                        row.ratio().text("%.2f"),
                        row.goal().atLeast() ? "≥" : "≤",
                        row.goal().bound(),
                        row.goal().limit(),
                        row.met() ? "met" : "**missed**");
    }
}
