package dev.debrief.support.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Headers that many answers have, described once in the OpenAPI document. */
public final class DescribedHeaders {

    private final SortedMap<String, Header> headers = new TreeMap<>();

    public DescribedHeaders with(String name, Schema<?> schema, String description) {
        headers.put(name, new Header().schema(schema).description(description));
        return this;
    }

    /** @param answers those that have the headers */
    public void describe(OpenAPI api, Stream<ApiResponse> answers) {
        headers.forEach(api.getComponents()::addHeaders);
        answers.forEach(answer -> headers.keySet()
                .forEach(name -> answer.addHeaderObject(name, new Header().$ref("#/components/headers/" + name))));
    }
}
