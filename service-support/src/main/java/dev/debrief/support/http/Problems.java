package dev.debrief.support.http;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Creates RFC 9457 problem documents. The type of each is a stable {@code urn:debrief:…}. */
public final class Problems {

    private Problems() {}

    /**
     * An invalid field of a request.
     *
     * @param pointer a JSON Pointer into the body, or the name of a parameter
     * @param message the rule that the value breaks
     */
    public record FieldError(String pointer, String message) {}

    public static ProblemDetail of(HttpStatusCode status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, printable(detail));
        problem.setType(URI.create("urn:debrief:" + type));
        problem.setTitle(title);
        return problem;
    }

    public static ProblemDetail invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? "One field is invalid." : errors.size() + " fields are invalid.";
        ProblemDetail problem =
                of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not well-formed.", detail);
        problem.setProperty(
                "errors",
                errors.stream()
                        .map(e -> new FieldError(printable(e.pointer()), printable(e.message())))
                        .toList());
        return problem;
    }

    public static ProblemDetail of(Refusal refusal) {
        Rejection reason = refusal.reason();
        Map<String, String> facts = new LinkedHashMap<>(refusal.facts());
        String pointer = facts.remove(Refusal.POINTER);
        ProblemDetail problem = of(statusOf(reason), typeOf(reason), reason.fact(), reason.fact() + spelledOut(facts));
        facts.forEach(problem::setProperty);
        if (pointer != null) {
            problem.setProperty("errors", List.of(new FieldError(pointer, reason.fact())));
        }
        return problem;
    }

    private static HttpStatus statusOf(Rejection reason) {
        if (reason == Rejection.IDEMPOTENCY_KEY_REUSED) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return switch (reason.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private static String typeOf(Rejection reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String spelledOut(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(text.isEmpty() ? " " : "; ")
                .append(name)
                .append(": ")
                .append(value));
        return text.toString();
    }

    /** Shortens quoted input to 500 characters, and replaces control characters and unpaired surrogates. */
    private static String printable(String text) {
        String shortened = text.length() <= 500 ? text : text.substring(0, 500) + "…";
        return shortened
                .codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE || Character.isISOControl(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
