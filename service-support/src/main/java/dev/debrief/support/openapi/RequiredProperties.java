package dev.debrief.support.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says which properties are required. In a request, those without which it is refused; what has a default can be left out. In an
 * answer, those that are always present and never null.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // as the model is
class RequiredProperties implements OpenApiCustomizer {

    private static final String PREFIX = "#/components/schemas/";

    private final RecordSchemas records;

    RequiredProperties(RecordSchemas records) {
        this.records = records;
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> requested = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> addReferences(content.getSchema(), schemas, requested));
        schemas.forEach((name, schema) -> {
            Class<?> type = records.typeOf(name);
            if (type != null && schema.getProperties() != null) {
                schema.setRequired(required(type, schema, requested.contains(name)));
            }
        });
    }

    private static @Nullable List<String> required(Class<?> type, Schema<?> schema, boolean requested) {
        Predicate<RecordComponent> rule =
                requested ? RequiredProperties::isDemanded : component -> !mayBeAbsent(type, component);
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(component -> schema.getProperties().containsKey(component.getName()))
                .filter(rule)
                .map(RecordComponent::getName)
                .toList();
        return required.isEmpty() ? null : required;
    }

    /** Whether a request without it is refused. */
    static boolean isDemanded(RecordComponent component) {
        return has(component, NotNull.class) || has(component, NotEmpty.class);
    }

    private static boolean mayBeAbsent(Class<?> type, RecordComponent component) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        return has(component, Nullable.class) || (include != null && include.value() == JsonInclude.Include.NON_EMPTY);
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
        return component.getAnnotatedType().isAnnotationPresent(annotation);
    }

    /** Adds the names of all schemas that a schema refers to, directly or through others. */
    private static void addReferences(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(PREFIX.length());
            if (names.add(name)) {
                addReferences(schemas.get(name), schemas, names);
            }
        }
        addReferences(schema.getItems(), schemas, names);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            addReferences(values, schemas, names);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> addReferences(property, schemas, names));
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(one -> addReferences(one, schemas, names));
        }
    }
}
