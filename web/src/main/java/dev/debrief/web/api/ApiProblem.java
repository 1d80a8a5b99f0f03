package dev.debrief.web.api;

import dev.debrief.api.policy.ReadinessRule;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** The API refused a request, and says why (RFC 9457). */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String TYPES = "urn:debrief:";

    private final int status;
    private final String type;
    private final String title;
    private final String detail;
    private final transient List<FieldProblem> errors;
    private final transient List<ReadinessRule> unmet;

    /**
     * What is wrong with one field.
     *
     * @param pointer where it is in the body, or the name of a parameter
     */
    public record FieldProblem(String pointer, String message) {

        /** The last name of the pointer, which is the name of the field in a form. */
        public String field() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }

    private ApiProblem(
            int status,
            String type,
            String title,
            String detail,
            List<FieldProblem> errors,
            List<ReadinessRule> unmet) {
        super(title);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.errors = errors;
        this.unmet = unmet;
    }

    private static ApiProblem of(int status, String title, String detail) {
        return new ApiProblem(status, "", title, detail, List.of(), List.of());
    }

    static ApiProblem of(int status, @Nullable JsonNode problem) {
        if (problem == null || !problem.isObject()) {
            return of(status, "", "");
        }
        return new ApiProblem(
                status,
                problem.path("type").asString("").replace(TYPES, ""),
                problem.path("title").asString(""),
                problem.path("detail").asString(""),
                problem.path("errors")
                        .valueStream()
                        .map(error -> new FieldProblem(
                                error.path("pointer").asString(""),
                                error.path("message").asString("")))
                        .toList(),
                Arrays.stream(ReadinessRule.values())
                        .filter(rule -> problem.has(rule.toString()))
                        .toList());
    }

    /** The API did not answer at all. */
    static ApiProblem away() {
        return of(503, "", "");
    }

    /** What was typed into a form is not even a request. */
    public static ApiProblem ofForm(String title, String detail) {
        return of(400, title, detail);
    }

    /** There is nothing, or nothing for this reader. */
    public static ApiProblem missing() {
        return of(404, "", "");
    }

    public int status() {
        return status;
    }

    /** The status of a page that shows the problem. */
    public HttpStatus httpStatus() {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** Whether the page itself cannot be shown: nobody has signed in, or there is nothing for this reader. */
    private boolean isAboutThePage() {
        return status == HttpStatus.UNAUTHORIZED.value() || status == HttpStatus.NOT_FOUND.value();
    }

    /**
     * This problem, to be shown in the page that led to it.
     *
     * @throws ApiProblem this one, if it is about the page itself
     */
    public ApiProblem shownInPage() {
        if (isAboutThePage()) {
            throw this;
        }
        return this;
    }

    /**
     * This problem, to be shown beside a form that says what a page shows.
     *
     * @throws ApiProblem this one, if it is not about what was chosen there
     */
    public ApiProblem shownByForm() {
        if (status != HttpStatus.BAD_REQUEST.value()) {
            throw this;
        }
        return this;
    }

    /** The name of the kind of problem, such as {@code report-not-ready}; empty if the API gave none. */
    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** More than the title; empty if there is no more to say. */
    public String detail() {
        return detail.startsWith(title) ? detail.substring(title.length()).strip() : detail;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** What the report lacks for the step that was refused. */
    public List<ReadinessRule> unmet() {
        return unmet;
    }

    /** What is wrong with a field of a form; empty if nothing is. */
    public String at(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }
}
