package dev.debrief.support.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes all pages of a list as one table, page by page, so that it may be longer than the memory. */
final class TableExportConverter extends AbstractHttpMessageConverter<TableExport<?>> {

    private final JsonMapper json;

    TableExportConverter(JsonMapper json) {
        super(StandardCharsets.UTF_8, Tables.MEDIA_TYPES.toArray(MediaType[]::new));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return TableExport.class == type;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected TableExport<?> readInternal(Class<? extends TableExport<?>> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("Exports are only written");
    }

    @Override
    protected void writeInternal(TableExport<?> export, HttpOutputMessage message) throws IOException {
        message.getHeaders().set(TableExport.ROWS, String.valueOf(export.rows()));
        message.getHeaders().set(TableExport.POSITION, String.valueOf(export.position()));
        TableWriter table = TableWriter.of(
                message.getHeaders().getContentType(), TableColumns.of(export.list()), message.getBody());
        write(export, table);
        table.flush();
    }

    private <P> void write(TableExport<P> export, TableWriter table) throws IOException {
        String items = Tables.listOf(export.list()).orElseThrow();
        Function<P, @Nullable String> next = export.next();
        P page = export.first();
        String cursor = next.apply(page);
        addAll(json.valueToTree(page).get(items), table);
        while (cursor != null) {
            page = export.page().apply(cursor);
            cursor = next.apply(page);
            addAll(json.valueToTree(page).get(items), table);
        }
    }

    private static void addAll(JsonNode items, TableWriter table) throws IOException {
        for (JsonNode item : items) {
            table.row(item);
        }
        table.flush();
    }
}
