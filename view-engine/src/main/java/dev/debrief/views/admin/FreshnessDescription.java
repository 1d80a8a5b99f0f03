package dev.debrief.views.admin;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Describes {@link FreshnessHeaders} in the OpenAPI document, once for all operations. */
@Component
class FreshnessDescription implements OpenApiCustomizer {

    private static final SortedMap<String, Header> HEADERS = new TreeMap<>(Map.of(
            FreshnessHeaders.POSITION,
            header(
                    new IntegerSchema().format("int64"),
                    "The event store position up to which the answer is complete, at least."),
            FreshnessHeaders.AS_OF,
            header(
                    new StringSchema().format("date-time"),
                    "All that was recorded by this time is in the answer. Missing if not known."),
            HttpHeaders.AGE,
            header(new IntegerSchema(), "How many seconds ago that was."),
            FreshnessHeaders.REMARK,
            header(new StringSchema(), "Why the answer is more than 30 seconds old. Missing otherwise.")));

    private static Header header(Schema<?> schema, String description) {
        return new Header().schema(schema).description(description);
    }

    @Override
    public void customise(OpenAPI api) {
        HEADERS.forEach(api.getComponents()::addHeaders);
        api.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/") && item.getGet() != null) {
                ApiResponse answer = item.getGet().getResponses().get("200");
                if (answer != null) {
                    HEADERS.keySet()
                            .forEach(name ->
                                    answer.addHeaderObject(name, new Header().$ref("#/components/headers/" + name)));
                }
            }
        });
    }
}
