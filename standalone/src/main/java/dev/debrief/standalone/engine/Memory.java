package dev.debrief.standalone.engine;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Estimates how many bytes of memory a value takes. */
final class Memory {

    private static final int OBJECT = 24;
    private static final int FIELD = 64;
    private static final int TEXT = 56;

    private Memory() {}

    static int of(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> TEXT + text.length();
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                                .mapToInt(field -> FIELD + TEXT + of(field.getValue()))
                                .sum()
                        + FIELD;
            case Collection<?> values -> values.stream().mapToInt(Memory::of).sum() + FIELD;
            default -> OBJECT;
        };
    }
}
