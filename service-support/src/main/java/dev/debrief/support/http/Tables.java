package dev.debrief.support.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** Which answers are lists, and can be answered as tables: records with a list of rows. */
public final class Tables {

    /** The media types of tables. */
    public static final List<MediaType> MEDIA_TYPES =
            List.of(new MediaType("text", "csv"), new MediaType("application", "x-ndjson"));

    /** What the list of rows may be called. */
    private static final List<String> LISTS = List.of("items", "patterns", "occurrences", "months");

    private Tables() {}

    /** Whether an operation answers a list. */
    public static boolean areAnsweredBy(HandlerMethod operation) {
        ResolvableType type = ResolvableType.forMethodReturnType(operation.getMethod());
        Class<?> answer = type.resolve(Object.class);
        return isList(answer == ResponseEntity.class ? type.getGeneric(0).resolve(Object.class) : answer);
    }

    static boolean isList(Class<?> type) {
        return listOf(type).isPresent();
    }

    /** The name of the component with the rows; empty if the type is no list. */
    static Optional<String> listOf(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() == List.class)
                        .map(RecordComponent::getName)
                        .filter(LISTS::contains)
                        .findFirst()
                : Optional.empty();
    }
}
