package dev.debrief.support.http;

import dev.debrief.support.http.Problems.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Turns constraint violations of a command into errors with pointers to the fields of the request. */
public final class ConstraintErrors {

    /** Components that wrap a value of the command. In the request body their fields are at the top level. */
    private static final Set<String> SPREAD = Set.of(
            "declaration",
            "definition",
            "finding",
            "distribution",
            "meeting",
            "proposal",
            "issue",
            "seen",
            "section",
            "trigger",
            "entry",
            "detection",
            "update",
            "service",
            "assignment",
            "link",
            "team",
            "restriction",
            "access",
            "key",
            "plan",
            "decision",
            "action",
            "conclusion");

    private ConstraintErrors() {}

    public static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new FieldError(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::message))
                .toList();
    }

    /** All violations in one line. */
    public static String inWords(Collection<? extends ConstraintViolation<?>> violations) {
        return of(violations).stream()
                .map(error -> error.pointer() + " " + error.message())
                .collect(Collectors.joining("; "));
    }

    private static String pointer(Path path) {
        List<Path.Node> nodes = StreamSupport.stream(path.spliterator(), false).toList();
        boolean spread = nodes.size() > 1 && SPREAD.contains(nodes.getFirst().getName());
        return nodes.stream().skip(spread ? 1 : 0).map(ConstraintErrors::step).collect(Collectors.joining());
    }

    private static String step(Path.Node node) {
        String index = node.getIndex() == null ? "" : "/" + node.getIndex();
        boolean named = node.getName() != null && !node.getName().startsWith("<");
        return index + (named ? "/" + node.getName() : "");
    }
}
