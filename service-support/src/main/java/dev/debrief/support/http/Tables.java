package dev.debrief.support.http;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** Which answers are lists, and can be answered as tables: records with {@code items}. */
public final class Tables {

    /** The media types of tables. */
    public static final List<MediaType> MEDIA_TYPES =
            List.of(new MediaType("text", "csv"), new MediaType("application", "x-ndjson"));

    static final String ITEMS = "items";

    private Tables() {}

    /** Whether an operation answers a list. */
    public static boolean areAnsweredBy(HandlerMethod operation) {
        ResolvableType type = ResolvableType.forMethodReturnType(operation.getMethod());
        Class<?> answer = type.resolve(Object.class);
        return isList(answer == ResponseEntity.class ? type.getGeneric(0).resolve(Object.class) : answer);
    }

    static boolean isList(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(ITEMS) && component.getType() == List.class);
    }
}
