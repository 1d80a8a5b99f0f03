package dev.debrief.support.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ResolvableType;

/**
 * The columns of a table that are known from the type of its items: each page has them, in the same order, and so has an empty one. What is
 * only known from values, such as the entries of a map, has further columns.
 */
final class TableColumns {

    private static final int DEEPEST = 8;

    private final Set<String> columns = new LinkedHashSet<>();

    private TableColumns() {}

    /** @param list a record with {@code items} */
    static Set<String> of(Class<?> list) {
        TableColumns known = new TableColumns();
        Arrays.stream(list.getRecordComponents())
                .filter(component -> component.getName().equals(Tables.ITEMS))
                .map(items ->
                        ResolvableType.forMethodReturnType(items.getAccessor()).getGeneric(0))
                .map(item -> item.resolve(Object.class))
                .filter(Class::isRecord)
                .forEach(item -> known.collect("", item, 0));
        return known.columns;
    }

    private void collect(String path, Class<?> type, int depth) {
        for (RecordComponent component : type.getRecordComponents()) {
            String column = path + component.getName();
            if (isObject(component.getType()) && depth < DEEPEST) {
                collect(column + ".", component.getType(), depth + 1);
            } else if (isCell(component.getType())) {
                columns.add(column);
            }
        }
    }

    private static boolean isObject(Class<?> type) {
        return type.isRecord() && Arrays.stream(type.getMethods()).noneMatch(TableColumns::isWholeValue);
    }

    private static boolean isWholeValue(Method method) {
        return method.isAnnotationPresent(JsonValue.class);
    }

    /** Types with subtypes and maps have columns by their values. */
    private static boolean isCell(Class<?> type) {
        return !type.isSealed() && !Map.class.isAssignableFrom(type);
    }
}
