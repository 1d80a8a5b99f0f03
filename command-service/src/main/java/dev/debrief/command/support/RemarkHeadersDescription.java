package dev.debrief.command.support;

import dev.debrief.support.openapi.DescribedHeaders;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the headers of {@link RemarkChanges} in the OpenAPI document, for all writes to a report. */
@Component
class RemarkHeadersDescription implements OpenApiCustomizer {

    private static final String RESULT = "#/components/schemas/" + WriteResult.class.getSimpleName();

    private static final DescribedHeaders HEADERS = new DescribedHeaders()
            .with(
                    RemarkChanges.CAUSED,
                    new StringSchema(),
                    "Readiness rules with a new remark since this write, such as cause-uncovered. Missing if there is"
                            + " none, and in the answer to a repeated request. The readiness of the report says what to"
                            + " do.")
            .with(
                    RemarkChanges.CURED,
                    new StringSchema(),
                    "Readiness rules of which this write answered a remark. Missing if there is none, and in the"
                            + " answer to a repeated request.");

    @Override
    public void customise(OpenAPI api) {
        HEADERS.describe(
                api,
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .flatMap(operation -> operation.getResponses().values().stream())
                        .filter(RemarkHeadersDescription::isWriteResult));
    }

    private static boolean isWriteResult(ApiResponse answer) {
        return answer.getContent() != null
                && answer.getContent().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && RESULT.equals(type.getSchema().get$ref()));
    }
}
