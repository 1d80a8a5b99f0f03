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
 * only known from values, such as the entries of a map by names, has further columns.
 */
final class TableColumns {

    private static final int DEEPEST = 8;

    private final Set<String> columns = new LinkedHashSet<>();

    private TableColumns() {}

    /** @param list a record with a list of rows */
    static Set<String> of(Class<?> list) {
        TableColumns known = new TableColumns();
        String items = Tables.listOf(list).orElseThrow();
        Arrays.stream(list.getRecordComponents())
                .filter(component -> component.getName().equals(items))
                .map(component -> ResolvableType.forMethodReturnType(component.getAccessor())
                        .getGeneric(0))
                .map(item -> item.resolve(Object.class))
                .filter(Class::isRecord)
                .forEach(item -> known.collect("", item, 0));
        return known.columns;
    }

    private void collect(String path, Class<?> type, int depth) {
        for (RecordComponent component : type.getRecordComponents()) {
            add(path + component.getName(), ResolvableType.forMethodReturnType(component.getAccessor()), depth);
        }
    }

    private void add(String column, ResolvableType component, int depth) {
        Class<?> type = component.resolve(Object.class);
        if (isObject(type) && depth < DEEPEST) {
            collect(column + ".", type, depth + 1);
        } else if (Map.class.isAssignableFrom(type)) {
            Object[] keys = component.getGeneric(0).resolve(Object.class).getEnumConstants();
            for (Object key : keys == null ? new Object[0] : keys) {
                add(column + "." + key, component.getGeneric(1), depth + 1);
            }
        } else if (!type.isSealed()) {
            columns.add(column);
        }
    }

    /** Types with subtypes have columns by their values. */
    private static boolean isObject(Class<?> type) {
        return type.isRecord() && Arrays.stream(type.getMethods()).noneMatch(TableColumns::isWholeValue);
    }

    private static boolean isWholeValue(Method method) {
        return method.isAnnotationPresent(JsonValue.class);
    }
}
