package dev.debrief.support.http;

import dev.debrief.api.WrittenVariously;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names of enum constants in bodies and parameters. */
public final class PublicNames {

    private PublicNames() {}

    /** The constant with exactly this name, or else the one that is written so too. */
    public static <T> Optional<T> find(Class<T> type, String name) {
        return find(type, constant -> constant.toString().equals(name))
                .or(() -> find(type, constant -> constant instanceof WrittenVariously words && words.isWritten(name)));
    }

    private static <T> Optional<T> find(Class<T> type, Predicate<T> meant) {
        return Arrays.stream(type.getEnumConstants()).filter(meant).findFirst();
    }

    /** What a value of the type must be. */
    public static String rule(Class<?> type) {
        return "must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
