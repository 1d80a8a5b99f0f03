package dev.debrief.support.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.debrief.api.Text;
import dev.debrief.api.WebAddress;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes the schemas of records: nullable components, ids, texts and addresses. No two types share a schema. */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // as the interface is
class RecordSchemas implements ModelConverter {

    /** Static because swagger-core keeps converters per process: another one may have been asked than that of this context. */
    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    /** The record that a schema describes; null if it is no record. */
    @Nullable
    Class<?> typeOf(String schema) {
        return TYPES.get(schema);
    }

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (isId(raw)) {
            return new Schema<>().type("string").types(Set.of("string")).format("uuid");
        }
        if (raw == Currency.class) {
            return new Schema<>().type("string").types(Set.of("string")).pattern("^[A-Z]{3}$");
        }
        if (!chain.hasNext()) {
            return null;
        }
        Schema resolved = chain.next().resolve(type, context, chain);
        if (raw.isRecord() && resolved != null) {
            register(raw, resolved.get$ref());
            describe(raw, modelOf(resolved, context));
        }
        return resolved;
    }

    private void register(Class<?> type, @Nullable String reference) {
        if (reference != null) {
            Class<?> other = TYPES.putIfAbsent(nameIn(reference), type);
            if (other != null && other != type) {
                throw new IllegalStateException(other + " and " + type + " have the same schema " + nameIn(reference));
            }
        }
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class
                && Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class));
    }

    private static @Nullable Schema modelOf(Schema resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().get(nameIn(reference));
    }

    private static void describe(Class<?> type, @Nullable Schema model) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Schema property = (Schema) model.getProperties().get(component.getName());
            if (property != null) {
                model.getProperties().put(component.getName(), described(component, property));
            }
        }
    }

    private static Schema described(RecordComponent component, Schema property) {
        Text text = component.getAnnotatedType().getAnnotation(Text.class);
        if (text != null) {
            property.setMinLength(1);
            property.setMaxLength(text.max());
        }
        if (component.getAnnotatedType().isAnnotationPresent(WebAddress.class)) {
            property.setMaxLength(WebAddress.MAX_LENGTH);
            property.setPattern(WebAddress.FORM);
        }
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !RequiredProperties.isDemanded(component);
        return optional ? nullable(property) : property;
    }

    private static Schema nullable(Schema property) {
        if (property.getOneOf() != null) {
            return property;
        }
        if (property.get$ref() != null || property.getEnum() != null) {
            String description = property.getDescription();
            property.setDescription(null);
            return new Schema<>()
                    .oneOf(List.of(property, new Schema<>().types(Set.of("null"))))
                    .description(description);
        }
        Set<String> types = new LinkedHashSet<>();
        if (property.getTypes() != null) {
            types.addAll(property.getTypes());
        } else if (property.getType() != null) {
            types.add(property.getType());
        }
        types.add("null");
        property.setTypes(types);
        return property;
    }
}
