package dev.debrief.support.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
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
        JsonNode items = answer.get(Tables.listOf(list.getClass()).orElseThrow());
        TableWriter table = TableWriter.of(
                type,
                TableWriter.isCsv(type) ? columns(TableColumns.of(list.getClass()), items) : Set.of(),
                message.getBody());
        for (JsonNode item : items) {
            table.row(item);
        }
        table.flush();
    }

    /** The known columns, and those that only values have. */
    private static Set<String> columns(Set<String> known, JsonNode items) {
        Set<String> columns = new LinkedHashSet<>(known);
        for (JsonNode item : items) {
            TableRow.cells(item).keySet().stream()
                    .filter(column -> known.stream().noneMatch(other -> other.startsWith(column + ".")))
                    .forEach(columns::add);
        }
        return columns;
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
