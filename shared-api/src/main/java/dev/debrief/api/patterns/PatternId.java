package dev.debrief.api.patterns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a pattern permanently, by its value on each axis. The text form is opaque to callers.
 *
 * @param values value by axis, at least one axis; null if not stated
 */
public record PatternId(Map<Axis, @Nullable String> values) {

    private static final String SEPARATOR = "\u001f";

    public PatternId {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @throws IllegalArgumentException if the text is not the id of a pattern */
    @JsonCreator
    public static PatternId of(String text) {
        String plain = new String(decoded(text), StandardCharsets.UTF_8);
        Map<Axis, @Nullable String> values = new LinkedHashMap<>();
        for (String part : plain.split(SEPARATOR, -1)) {
            int equals = part.indexOf('=');
            values.put(
                    axis(equals < 0 ? part : part.substring(0, equals)),
                    equals < 0 ? null : part.substring(equals + 1));
        }
        return new PatternId(values);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException("is not the id of a pattern");
    }

    private static Axis axis(String name) {
        return Arrays.stream(Axis.values())
                .filter(axis -> axis.toString().equals(name))
                .findFirst()
                .orElseThrow(PatternId::none);
    }

    @Override
    @JsonValue
    public String toString() {
        String plain = values.entrySet().stream()
                .map(value ->
                        value.getValue() == null ? value.getKey().toString() : value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
