package dev.debrief.command.support;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the headers of {@link RemarkChanges} in the OpenAPI document, for all writes to a report. */
@Component
class RemarkHeadersDescription implements OpenApiCustomizer {

    private static final String RESULT = "#/components/schemas/" + WriteResult.class.getSimpleName();

    private static final SortedMap<String, Header> HEADERS = new TreeMap<>(Map.of(
            RemarkChanges.CAUSED,
            header("Readiness rules with a new remark since this write, such as cause-uncovered. Missing if there is"
                    + " none, and in the answer to a repeated request. The readiness of the report says what to"
                    + " do."),
            RemarkChanges.CURED,
            header("Readiness rules of which this write answered a remark. Missing if there is none, and in the"
                    + " answer to a repeated request.")));

    private static Header header(String description) {
        return new Header().schema(new StringSchema()).description(description);
    }

    @Override
    public void customise(OpenAPI api) {
        HEADERS.forEach(api.getComponents()::addHeaders);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getResponses)
                .flatMap(answers -> answers.values().stream())
                .filter(RemarkHeadersDescription::isWriteResult)
                .forEach(answer -> HEADERS.keySet()
                        .forEach(name ->
                                answer.addHeaderObject(name, new Header().$ref("#/components/headers/" + name))));
    }

    private static boolean isWriteResult(ApiResponse answer) {
        return answer.getContent() != null
                && answer.getContent().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && RESULT.equals(type.getSchema().get$ref()));
    }
}
