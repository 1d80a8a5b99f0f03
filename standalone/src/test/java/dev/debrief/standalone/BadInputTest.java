package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bad input gets a clear problem, soon, and changes nothing. */
class BadInputTest extends Journey {

    static Stream<Arguments> declarations() {
        return Stream.of(
                arguments("a body of 10 MB", declaration("\"summary\": \"" + "x".repeat(10_000_000) + "\""), 413, ""),
                arguments("lists 10,000 deep", "[".repeat(10_000), 400, ""),
                arguments("objects 10,000 deep", "{\"a\":".repeat(10_000), 400, ""),
                arguments(
                        "an unknown enum value",
                        "{\"title\": \"T\", \"type\": \"comet\", \"severity\": \"SEV1\"}",
                        400,
                        "/type"),
                arguments("an unknown field", declaration("\"colour\": \"red\""), 400, "/colour"),
                arguments(
                        "an unknown field further in",
                        declaration("\"services\": [{\"nom\": \"x\"}]"),
                        400,
                        "/services/0/nom"),
                arguments("a lone surrogate", declaration("\"summary\": \"a\\ud800b\""), 400, "/summary"),
                arguments("a NUL", declaration("\"summary\": \"a\\u0000b\""), 400, "/summary"),
                arguments("a field twice", declaration("\"title\": \"again\""), 400, ""),
                arguments("a number for a text", declaration("\"summary\": 5"), 400, "/summary"),
                arguments(
                        "a time without an offset",
                        declaration("\"occurredAt\": \"2026-03-01T14:00:00\""),
                        400,
                        "/occurredAt"),
                arguments(
                        "a time in the future",
                        declaration("\"occurredAt\": \"9000-03-01T14:00:00Z\""),
                        400,
                        "/occurredAt"),
                arguments(
                        "a zone that does not exist",
                        declaration("\"displayZone\": \"Mars/Olympus\""),
                        400,
                        "/displayZone"),
                arguments(
                        "a script for a link",
                        declaration("\"links\": [{\"url\": \"javascript:x\", \"label\": \"x\"}]"),
                        400,
                        "/links/0/url"),
                arguments(
                        "an unknown severity",
                        "{\"title\": \"T\", \"type\": \"outage\", \"severity\": \"SEV0\"}",
                        400,
                        "/severity"),
                arguments("no title", "{\"type\": \"outage\", \"severity\": \"SEV1\"}", 400, "/title"),
                arguments("no object", "[]", 400, ""),
                arguments("nothing", "", 400, ""));
    }

    private static String declaration(String field) {
        return "{\"title\": \"T\", \"type\": \"outage\", \"severity\": \"SEV1\", " + field + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void is_refused_with_a_pointer_and_changes_nothing(String what, String body, int status, String pointer) {
        JsonNode before = api.get("/api/reports").json().get("items");
        long started = System.nanoTime();

        Api.Answer answer = api.post("/api/reports", body);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.string("/type")).startsWith("urn:debrief:");
        if (!pointer.isEmpty()) {
            assertThat(answer.string("/errors/0/pointer")).isEqualTo(pointer);
        }
        assertThat(answer.text()).doesNotContain("java.", "org.", "Exception");
        assertThat(api.get("/api/reports").json().get("items")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?status=&status=",
                "?severity=SEV1&severity=",
                "?type=&type=",
                "/{id}/timeline?kind=&kind=",
                "/{id}/findings?kind=&kind=",
                "/{id}/history?part=&part="
            })
    void an_empty_word_among_others_is_refused(String question) {
        String id = api.declare().replace("/api/reports/", "");
        Api.Answer answer = api.get("/api/reports" + question.replace("{id}", id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                arguments(
                        "a milestone in the future",
                        "/milestones/detected",
                        "{\"at\": \"9000-01-01T00:00:00Z\"}",
                        400,
                        "in-the-future"),
                arguments(
                        "an end before the start",
                        "/milestones/impactEnded",
                        "{\"at\": \"2026-02-01T00:00:00Z\"}",
                        400,
                        "end-before-start"),
                arguments(
                        "an unknown milestone",
                        "/milestones/lunch",
                        "{\"at\": \"2026-03-01T15:00:00Z\"}",
                        400,
                        "invalid-request"),
                arguments(
                        "a correction of what is not there",
                        "/milestones/detected",
                        "{\"at\": \"2026-03-01T15:00:00Z\", \"reason\": \"x\"}",
                        409,
                        "milestone-not-recorded"),
                arguments("a status out of reach", "/status", "{\"status\": \"closed\"}", 409, "status-not-reachable"),
                arguments(
                        "a severity without a rationale",
                        "/severity",
                        "{\"severity\": \"SEV1\"}",
                        400,
                        "invalid-request"),
                arguments(
                        "someone else's timeline event",
                        "/timeline/00000000-0000-4000-8000-000000000000",
                        "{\"to\": {\"kind\": \"note\", \"occurredAt\": \"2026-03-01T14:00:00Z\", \"text\": \"x\"},"
                                + " \"reason\": \"y\"}",
                        404,
                        "timeline-event-not-found"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void of_a_report_is_refused_and_changes_nothing(String what, String path, String body, int status, String type) {
        String report = api.declare();

        Api.Answer answer = api.put(report + path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.number("/status")).isEqualTo(status);
        assertThat(answer.string("/type")).isEqualTo("urn:debrief:" + type);
        assertThat(api.get(report).number("/version")).isZero();
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("/api/reports?limit=0", 400),
                arguments("/api/reports?limit=x", 400),
                arguments("/api/reports?cursor=AAAA", 400),
                arguments("/api/reports?status=lost", 400),
                arguments("/api/reports?from=yesterday", 400),
                arguments("/api/reports?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z", 400),
                arguments("/api/reports?=null", 400),
                arguments("/api/reports/not-an-id", 400),
                arguments("/api/reports/00000000-0000-4000-8000-000000000000", 404),
                arguments("/api/reports/00000000-0000-4000-8000-000000000000/timeline", 404),
                arguments("/api/reports/00000000-0000-4000-8000-000000000000/history", 404),
                arguments("/api/reports/a%2Fb", 400),
                arguments("/api/nothing", 404));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void in_a_question_is_refused(String path, int status) {
        Api.Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
    }

    @Test
    void who_asks_for_a_version_that_is_not_there_is_told_the_latest() {
        String report = api.declare();

        assertThat(api.get(report + "?version=1").status()).isEqualTo(404);
        assertThat(api.get(report + "?minVersion=1").status()).isEqualTo(404);
        assertThat(api.get(report + "?version=1").string("/version")).isEqualTo("0");
        assertThat(api.get(report + "?asOf=2020-01-01T00:00:00Z").string("/type"))
                .isEqualTo("urn:debrief:not-yet-declared");
    }

    @Test
    void an_instant_in_the_future_is_refused_by_every_operation_that_takes_one() {
        String report = api.declare();
        Map<String, String> wanted = Map.of("{id}", report.substring(report.lastIndexOf('/') + 1));
        List<String> paths = new ArrayList<>();
        api.get("/v3/api-docs").json().get("paths").properties().forEach(path -> {
            if (path.getValue().at("/get/parameters").toString().contains("\"asOf\"")) {
                paths.add(path.getKey());
            }
        });
        assertThat(paths).hasSizeGreaterThan(15);
        for (String path : paths) {
            Api.Answer answer = api.get(path.replace("{id}", wanted.get("{id}")) + "?asOf=2100-01-01T00:00:00Z");
            assertThat(answer.status()).as(path + answer.text()).isEqualTo(400);
            assertThat(answer.string("/errors/0/pointer")).as(path).contains("asOf");
        }
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        api.declare();
        api.declare();
        String cursor = api.get("/api/reports?limit=1&type=outage").string("/next");

        assertThat(api.get("/api/reports?limit=1&type=outage&cursor=" + cursor).status())
                .isEqualTo(200);
        assertThat(api.get("/api/reports?limit=1&type=security&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void of_another_media_type_is_refused() {
        Api.Answer answer = api.send(
                "POST",
                "/api/reports",
                BodyPublishers.ofString("title=T"),
                Map.of("Content-Type", "multipart/form-data"));

        assertThat(answer.status()).isEqualTo(415);
    }
}
