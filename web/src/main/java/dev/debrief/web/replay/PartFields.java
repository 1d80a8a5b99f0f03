package dev.debrief.web.replay;

import dev.debrief.api.report.PartKind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;

/** The types of the fields that parts of reports have. */
final class PartFields {

    private PartFields() {}

    /** The type of a field, or of the values in a list of them; {@link Object} if it is not known. */
    static Class<?> typeOf(PartKind kind, String pointer) {
        Class<?> type = kind.type();
        for (String name : pointer.substring(1).split("/", -1)) {
            type = name.matches("\\d+") ? type : typeOf(type, name);
        }
        return type;
    }

    /** The name of a field: {@code kind} for {@code /entry/kind}, {@code causes} for {@code /causes/0}. */
    static String name(String pointer) {
        String field = pointer.replaceFirst("/\\d+$", "");
        return field.substring(field.lastIndexOf('/') + 1);
    }

    private static Class<?> typeOf(Class<?> type, String name) {
        return !type.isRecord()
                ? Object.class
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .<Class<?>>map(PartFields::typeOf)
                        .findFirst()
                        .orElse(Object.class);
    }

    /** The type of a component; if that is a collection, the type of its values. */
    static Class<?> typeOf(RecordComponent component) {
        Type generic = component.getGenericType();
        if (Collection.class.isAssignableFrom(component.getType())
                && generic instanceof ParameterizedType collection
                && collection.getActualTypeArguments()[0] instanceof Class<?> values) {
            return values;
        }
        return component.getType();
    }
}
