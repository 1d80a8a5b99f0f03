package dev.debrief.support.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Writes rows as CSV (RFC 4180) below the names of the columns, or as one JSON object a line. */
final class TableWriter {

    private final Collection<String> columns;
    private final Writer text;
    private final @Nullable CSVPrinter csv;

    private TableWriter(Collection<String> columns, Writer text, @Nullable CSVPrinter csv) {
        this.columns = columns;
        this.text = text;
        this.csv = csv;
    }

    /** @param columns those of CSV */
    static TableWriter of(@Nullable MediaType type, Collection<String> columns, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (!isCsv(type)) {
            return new TableWriter(columns, text, null);
        }
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        if (!columns.isEmpty()) {
            csv.printRecord(columns);
        }
        return new TableWriter(columns, text, csv);
    }

    static boolean isCsv(@Nullable MediaType type) {
        return type != null && type.getSubtype().equals("csv");
    }

    void row(JsonNode item) throws IOException {
        if (csv == null) {
            text.append(item.toString()).append('\n');
        } else {
            Map<String, String> cells = TableRow.cells(item);
            csv.printRecord(columns.stream().map(column -> cells.getOrDefault(column, "")));
        }
    }

    void flush() throws IOException {
        text.flush();
    }
}
