package dev.debrief.support.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of enum constants in bodies and parameters. */
final class PublicNames {

    private PublicNames() {}

    /** The constant with exactly this name. */
    static <T> Optional<T> find(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(name))
                .findFirst();
    }

    /** What a value of the type must be. */
    static String rule(Class<?> type) {
        return "must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
