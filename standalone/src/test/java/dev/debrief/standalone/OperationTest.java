package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every operation takes only what its description says: media types, parameters, encodings. Anything else changes nothing. */
class OperationTest extends Journey {

    private static final List<String> OTHER_TYPES = List.of(
            "application/yaml",
            "application/xml",
            "application/x-www-form-urlencoded",
            "application/vnd.debrief+json",
            "application/json;charset=utf-16",
            "*/*",
            "nonsense");

    /** An operation of the description, with all placeholders filled in. */
    private record Described(String method, String path, JsonNode description) {

        Set<String> mediaTypes() {
            return Set.copyOf(description.at("/requestBody/content").propertyNames());
        }
    }

    private List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        api.get("/v3/api-docs")
                .json()
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, is) -> {
                    if (path.startsWith("/api/") || path.startsWith("/admin/")) {
                        operations.add(new Described(
                                method.toUpperCase(java.util.Locale.ROOT),
                                path.replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000001"),
                                is));
                    }
                }));
        assertThat(operations).hasSizeGreaterThan(130);
        return operations;
    }

    @Test
    void a_body_of_another_media_type_is_refused_by_every_operation() {
        for (Described operation : operations()) {
            if (!operation.mediaTypes().isEmpty()) {
                for (String type : OTHER_TYPES) {
                    assertThat(send(operation, "", Map.of("Content-Type", type)).status())
                            .as("%s %s as %s", operation.method(), operation.path(), type)
                            .isEqualTo(415);
                }
            }
        }
    }

    @Test
    void a_compressed_body_is_refused_by_every_operation_but_the_import() {
        for (Described operation : operations()) {
            if (!operation.mediaTypes().isEmpty() && !operation.path().equals("/api/reports/import")) {
                String type = operation.mediaTypes().iterator().next();
                Api.Answer answer = send(operation, "", Map.of("Content-Type", type, "Content-Encoding", "gzip"));
                assertThat(answer.status())
                        .as("%s %s", operation.method(), operation.path())
                        .isEqualTo(415);
                assertThat(answer.string("/detail")).startsWith("Content-Encoding is not supported.");
            }
        }
    }

    @Test
    void an_answer_of_another_media_type_is_refused_by_every_operation() {
        for (Described operation : operations()) {
            String type = operation.mediaTypes().stream().findFirst().orElse("application/json");
            assertThat(send(operation, "", Map.of("Accept", "application/yaml", "Content-Type", type))
                            .status())
                    .as("%s %s", operation.method(), operation.path())
                    .isEqualTo(406);
        }
    }

    @Test
    void an_unknown_parameter_is_refused_by_every_operation() {
        for (Described operation : operations()) {
            String type = operation.mediaTypes().stream().findFirst().orElse("application/json");
            Api.Answer answer = send(operation, "?asOff=2026-01-01T00:00:00Z", Map.of("Content-Type", type));
            assertThat(answer.status())
                    .as("%s %s", operation.method(), operation.path())
                    .isEqualTo(400);
            assertThat(answer.string("/errors/0/pointer")).isEqualTo("asOff");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/reports?limt=5, limt, limit",
        "/api/reports?limit=, limit, must not be empty",
        "/api/reports?limit=%20, limit, must not be empty",
        "/api/reports?limit=5&limit=6, limit, must not be repeated",
        "/api/reports?limit=%EF%BC%95, limit, must be a whole number",
        "/api/reports?limit=%2B5, limit, must be a whole number",
        "/api/patterns?kinds=root, kinds, kind"
    })
    void a_parameter_that_is_not_right_is_named(String path, String parameter, String says) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo(parameter);
        assertThat(answer.string("/errors/0/message")).contains(says);
    }

    @Test
    void a_parameter_that_is_not_utf_8_is_refused() {
        assertThat(api.get("/api/reports?service=%C3%28").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[4]", "[\"4\"]", "[\" admin\"]", "[\"ADMIN\"]", "[null]", "[true]", "[\"\"]"})
    void a_role_is_its_exact_name(String roles) {
        Api.Answer answer = api.post("/api/clients", "{\"name\": \"Eve\", \"roles\": " + roles + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_not_utf_8_is_refused() {
        String body = "{\"title\": \"Ünits are lost\", \"type\": \"incident\"}";
        assertThat(declare(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(400);
        assertThat(declare(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(400);
        assertThat(declare(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(400);
        assertThat(declare(BodyPublishers.ofString('\uFEFF' + body))).isEqualTo(400);
    }

    private int declare(BodyPublisher body) {
        return api.send("POST", "/api/reports", body, Map.of("Content-Type", "application/json"))
                .status();
    }

    private Api.Answer send(Described operation, String query, Map<String, String> headers) {
        boolean read = operation.method().equals("GET");
        return api.send(
                operation.method(),
                operation.path() + query,
                read ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"),
                headers);
    }
}
