package dev.debrief.support.http;

import dev.debrief.support.http.Problems.FieldError;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Explains why a JSON text could not be parsed, without class names. */
public final class JsonErrors {

    private JsonErrors() {}

    public static FieldError of(JacksonException e) {
        return new FieldError(pointer(e), complaint(e));
    }

    private static String complaint(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a known field";
            case StreamConstraintsException limits ->
                "is nested too deeply, or contains a number or name that is too long";
            case MismatchedInputException zone
            when ZoneId.class.equals(zone.getTargetType()) -> "must be a time zone, such as Europe/Berlin";
            case InvalidFormatException format
            when format.getTargetType().isEnum() -> PublicNames.rule(format.getTargetType());
            case InvalidFormatException format
            when firstCause(format) instanceof IllegalArgumentException cause ->
                "must be well-formed: " + cause.getMessage();
            case InvalidFormatException format -> afterColon(format.getOriginalMessage());
            case MismatchedInputException mismatch -> "has the wrong type";
            case StreamReadException broken ->
                "is not well-formed JSON%s: %s".formatted(place(broken), firstSentence(broken.getOriginalMessage()));
            default ->
                firstCause(e) instanceof RuntimeException cause && cause.getMessage() != null
                        ? cause.getMessage()
                        : "cannot be parsed";
        };
    }

    /** Jackson appends our message after {@code …from String "x": }. */
    private static String afterColon(String message) {
        int colon = message.lastIndexOf("\": ");
        return colon < 0 ? "has the wrong format" : message.substring(colon + 3);
    }

    /** Drops what Jackson appends about the source and its settings. */
    private static String firstSentence(String message) {
        return message.split(" \\(start marker| \\[Source|\\R", 2)[0];
    }

    private static String place(StreamReadException e) {
        return e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static @Nullable Throwable firstCause(Throwable e) {
        return e.getCause();
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
