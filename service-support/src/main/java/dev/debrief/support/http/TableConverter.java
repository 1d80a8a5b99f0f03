package dev.debrief.support.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes lists as CSV (RFC 4180), or as one JSON object a line, for requests that accept that. A row is an item; the address of the next page
 * is in the header {@code Link}.
 */
final class TableConverter extends AbstractHttpMessageConverter<Object> {

    private final JsonMapper json;

    TableConverter(JsonMapper json) {
        super(StandardCharsets.UTF_8, Tables.MEDIA_TYPES.toArray(MediaType[]::new));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tables.isList(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("Tables are only written");
    }

    @Override
    protected void writeInternal(Object list, HttpOutputMessage message) throws IOException {
        JsonNode answer = json.valueToTree(list);
        JsonNode next = answer.path("next");
        if (next.isString()) {
            message.getHeaders().add(HttpHeaders.LINK, "<" + address(next.asString()) + ">; rel=\"next\"");
        }
        MediaType type = message.getHeaders().getContentType();
        Writer text = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        if (type != null && type.getSubtype().equals("csv")) {
            csv(TableColumns.of(list.getClass()), answer.get(Tables.ITEMS), text);
        } else {
            for (JsonNode item : answer.get(Tables.ITEMS)) {
                text.append(item.toString()).append('\n');
            }
        }
        text.flush();
    }

    private static void csv(Set<String> known, JsonNode items, Writer text) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>(known);
        for (JsonNode item : items) {
            Map<String, String> row = TableRow.cells(item);
            row.keySet().removeIf(column -> known.stream().anyMatch(other -> other.startsWith(column + ".")));
            rows.add(row);
            columns.addAll(row.keySet());
        }
        CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
        if (!columns.isEmpty()) {
            table.printRecord(columns);
        }
        for (Map<String, String> row : rows) {
            table.printRecord(columns.stream().map(column -> row.getOrDefault(column, "")));
        }
        table.flush();
    }

    /** The address of this request with another cursor. */
    private static String address(String cursor) {
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            throw new IllegalStateException("Tables are answers to requests");
        }
        HttpServletRequest request = attributes.getRequest();
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUriString();
    }
}
