package dev.debrief.api;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/**
 * A query as it is sent to the query-service.
 *
 * @param <R> the type of its answer
 */
public interface Query<R> {

    /** The type of the answer, as the class of the query declares it. */
    @SuppressWarnings("unchecked")
    default Class<R> answerType() {
        return Arrays.stream(getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Query.class)
                .map(type -> (Class<R>) type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(getClass() + " does not declare its answer"));
    }
}
