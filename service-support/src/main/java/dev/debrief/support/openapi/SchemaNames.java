package dev.debrief.support.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** The names of schemas: a record inside another one is called by both, such as {@code HistoryPageChange}. */
class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer != null && outer.isRecord()
                ? getNameOfClass(outer) + type.getSimpleName()
                : super.getNameOfClass(type);
    }
}
