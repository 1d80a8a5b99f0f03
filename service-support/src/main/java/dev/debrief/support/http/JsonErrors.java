package dev.debrief.support.http;

import dev.debrief.support.http.Problems.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Explains why a JSON text could not be parsed, in our own words: those of the parser name classes and settings. */
public final class JsonErrors {

    static final String NO_OBJECT = "must be a single JSON object";

    private JsonErrors() {}

    public static FieldError of(JacksonException e) {
        return new FieldError(pointer(e), complaint(e));
    }

    private static String complaint(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a known field";
            case StreamConstraintsException limits ->
                "is nested too deeply, or contains a number or name that is too long";
            case InputCoercionException number -> ExpectedValues.WHOLE_NUMBER;
            case MismatchedInputException root when root.getPath().isEmpty() -> NO_OBJECT;
            case MismatchedInputException value -> mismatch(value);
            case UnexpectedEndOfInputException end -> "is not well-formed JSON: it ends too early";
            case StreamReadException broken -> "is not well-formed JSON" + place(broken) + hint(broken);
            default -> ofCause(e, "cannot be parsed");
        };
    }

    private static String mismatch(MismatchedInputException e) {
        Class<?> wanted = e.getTargetType() == null ? Object.class : e.getTargetType();
        if (wanted == Instant.class && e.getOriginalMessage().contains(InstantParser.RANGE)) {
            return InstantParser.RANGE;
        }
        return ExpectedValues.rule(wanted)
                .orElseGet(() -> ofCause(e, wanted.isRecord() ? "has the wrong type" : "has the wrong format"));
    }

    /** What our own types say about a value that they refuse. */
    private static String ofCause(JacksonException e, String otherwise) {
        return Optional.ofNullable(e.getCause())
                .filter(cause -> cause instanceof IllegalArgumentException || cause instanceof DateTimeException)
                .map(Throwable::getMessage)
                .orElse(otherwise);
    }

    /** The most frequent mistakes that a place alone does not explain. */
    private static String hint(StreamReadException e) {
        return e.getOriginalMessage().startsWith("Duplicate") ? ": the same field is given twice" : "";
    }

    private static String place(StreamReadException e) {
        return e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
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
