package dev.debrief.views.admin;

import dev.debrief.support.openapi.DescribedHeaders;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Describes {@link FreshnessHeaders} in the OpenAPI document, once for all operations. */
@Component
class FreshnessDescription implements OpenApiCustomizer {

    private static final DescribedHeaders HEADERS = new DescribedHeaders()
            .with(
                    FreshnessHeaders.POSITION,
                    new IntegerSchema().format("int64"),
                    "The event store position up to which the answer is complete, at least.")
            .with(
                    FreshnessHeaders.AS_OF,
                    new StringSchema().format("date-time"),
                    "All that was recorded by this time is in the answer. Missing if not known.")
            .with(HttpHeaders.AGE, new IntegerSchema(), "How many seconds ago that was.")
            .with(
                    FreshnessHeaders.REMARK,
                    new StringSchema(),
                    "Why the answer is more than 30 seconds old. Missing otherwise.");

    @Override
    public void customise(OpenAPI api) {
        HEADERS.describe(
                api,
                api.getPaths().entrySet().stream()
                        .filter(path -> path.getKey().startsWith("/api/")
                                && path.getValue().getGet() != null)
                        .map(path -> path.getValue().getGet().getResponses().get("200"))
                        .filter(Objects::nonNull));
    }
}
