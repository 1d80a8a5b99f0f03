package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Problem texts are written for callers: none contains the name of a class, a package, a library or one of its settings. */
class ProblemTextTest extends Journey {

    private static final String NO_ID = "00000000-0000-4000-8000-000000000001";

    private static final List<String> INTERNAL = List.of(
            "java.",
            "jakarta.",
            "tools.jackson",
            "dev.debrief",
            "org.",
            "com.",
            "Feature",
            "Exception",
            "Failed to",
            "CTRL-CHAR",
            "UUID string",
            "must not be null",
            "size must be");

    /** Each is wrong for most properties. */
    private static final List<String> VALUES = List.of("null", "5", "\"2026-02-30\"", "[{}]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "5",
                "[]",
                "{",
                "{}{}",
                "{} x",
                "{title: 5}",
                "{'title': 5}",
                "{\"title\": 'x'}",
                "{\"title\": NaN}",
                "{\"title\": Infinity}",
                "{\"title\": +5}",
                "{\"title\": 05}",
                "{\"title\": .5}",
                "{\"title\": 5.}",
                "{\"title\": tru}",
                "{\"title\": \"a\nb\"}",
                "{\"title\": \"\\x\"}",
                "{\"title\": \"\\u12\"}",
                "{\"title\": \"x\",}",
                "{\"title\": \"x\" \"type\": 1}",
                "{\"title\": \"x\", \"title\": \"y\"}",
                "{\"title\": \"x\"} // done",
                "{/* note */ \"title\": \"x\"}",
                "{\"title\" \"x\"}",
                "\u0001",
                "<title/>"
            })
    void a_body_that_is_not_well_formed_is_explained_in_our_own_words(String body) {
        Api.Answer answer = api.post("/api/reports", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain(INTERNAL);
        assertThat(answer.string("/errors/0/message"))
                .matches("must be a single JSON object"
                        + "|is not well-formed JSON: it ends too early"
                        + "|is not well-formed JSON at line \\d+, column \\d+(: the same field is given twice)?");
    }

    @Test
    void a_value_of_another_type_is_explained_in_our_own_words_by_every_operation() {
        JsonNode description = api.get("/v3/api-docs").json();
        String report = api.declare();
        List<String> internal = new ArrayList<>();
        description
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    String at = path.replace("/api/reports/{id}", report).replaceAll("\\{[^}]*}", NO_ID);
                    bodies(description, operation).forEach(body -> {
                        Api.Answer answer = send(method, at, body);
                        if (answer.status() >= 500 || INTERNAL.stream().anyMatch(answer.text()::contains)) {
                            internal.add(path + " " + body + " " + answer.text());
                        }
                    });
                }));
        assertThat(internal).isEmpty();
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments("\"title\": 5", "must be a text"),
                arguments("\"title\": null", "is required"),
                arguments("\"title\": \"x\", \"severity\": 5", "must be one of SEV1, SEV2, SEV3, SEV4, SEV5"),
                arguments("\"occurredAt\": 5", "must be an RFC 3339 date and time"),
                arguments("\"occurredAt\": \"0900-03-01T14:00:00Z\"", "must lie between the years 1900 and 9998"),
                arguments("\"displayZone\": 5", "must be a time zone"),
                arguments("\"services\": 5", "must be a list"),
                arguments("\"services\": [null]", "is required"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_that_is_not_right_says_what_it_must_be(String field, String rule) {
        String others = field.contains("title") ? "" : "\"title\": \"T\", ";
        String severity = field.contains("severity") ? "" : ", \"severity\": \"SEV1\"";
        Api.Answer answer = api.post("/api/reports", "{" + others + "\"type\": \"outage\", " + field + severity + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("/errors/0/message")).startsWith(rule);
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("/api/reports/not-an-id", "must be a UUID"),
                arguments("/api/reports/1-1-1-1-1", "must be a UUID"),
                arguments("/api/reports?from=yesterday", "must be an RFC 3339 date and time"),
                arguments("/api/reports?from=0900-01-01T00:00:00Z", "must lie between the years"),
                arguments("/api/reports?limit=99999999999", "must be a whole number within range"),
                arguments("/api/reports?status=lost", "must be one of"),
                arguments("/api/reports/" + NO_ID + "?byRole=perhaps", "must be true or false"),
                arguments("/api/patterns/trend?zone=Mars", "must be a time zone"),
                arguments("/api/action-items/punctuality?from=2026-02-30", "must be a date such as"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void a_parameter_that_is_not_right_says_what_it_must_be(String path, String rule) {
        Api.Answer answer = api.get(path);

        assertThat(answer.text()).doesNotContain(INTERNAL);
        assertThat(answer.string("/errors/0/message")).startsWith(rule);
    }

    @Test
    void the_largest_number_is_no_failure_of_any_query() {
        String id = api.declare().replace("/api/reports/", "");
        api.get("/v3/api-docs")
                .json()
                .get("paths")
                .forEachEntry((path, methods) -> methods.at("/get/parameters").forEach(parameter -> {
                    if (parameter.at("/schema/type").asString("").equals("integer")) {
                        String query = path.replace("{id}", id).replace("{number}", "2147483647") + "?"
                                + parameter.get("name").asString() + "=2147483647";
                        // A stream without an end of its own lasts for minutes.
                        Api.Answer answer = api.get(query.replace("/stream?position", "/stream?seconds=0&position"));
                        assertThat(answer.status()).as(query + answer.text()).isIn(200, 400, 404);
                        assertThat(answer.text()).as(query).doesNotContain(INTERNAL);
                    }
                }));
    }

    private Api.Answer send(String method, String path, String body) {
        return api.send(
                method.toUpperCase(Locale.ROOT),
                path,
                BodyPublishers.ofString(body),
                Map.of("Content-Type", "application/json"));
    }

    private static Stream<String> bodies(JsonNode description, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return description
                .at(schema.path("$ref").asString("#/none").substring(1))
                .path("properties")
                .propertyNames()
                .stream()
                .flatMap(name -> VALUES.stream().map(value -> "{\"" + name + "\": " + value + "}"));
    }
}
