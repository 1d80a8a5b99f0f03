package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An auditor asks who changed what in all reports, when and why. */
class ChangesOfAllReportsTest extends Journey {

    private static final String CHANGES = "/api/audit/changes?";

    private Api auditor = api;
    private Api writer = api;
    private String writerId = "";
    private String one = "";
    private String other = "";

    @BeforeEach
    void change() {
        auditor = api.withKey(register("auditor").string("/key"));
        Api.Answer registered = register("responder");
        writer = api.withKey(registered.string("/key"));
        writerId = registered.string("/id");
        one = declare("The kettle stays cold");
        other = declare("The kettle whistles");
        writer.post(one + "/timeline", "{\"text\": \"The lid is gone\"}");
        writer.put(other + "/severity", "{\"severity\": \"SEV2\", \"rationale\": \"Many were thirsty\"}");
        writer.post(one + "/perspectives", "{\"text\": \"I hid the lid\", \"confidential\": true}");
        writer.put(other + "/title", "{\"title\": \"The kettle hums\", \"reason\": \"It was no whistle\"}");
    }

    private Api.Answer register(String role) {
        return api.post("/api/clients", """
            {"name": "Ada", "roles": ["%s"], "teams": ["team-%s"]}
            """.formatted(role, UUID.randomUUID()));
    }

    private String declare(String title) {
        return writer.post(
                        "/api/reports",
                        "{\"title\": \"%s\", \"type\": \"other\", \"severity\": \"SEV4\"}".formatted(title))
                .location();
    }

    private List<JsonNode> changes(Api reader, String question) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = reader.get(CHANGES + "limit=3&" + question + cursor).json();
            page.get("items").forEach(all::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    private static String idOf(String report) {
        return report.substring(report.lastIndexOf('/') + 1);
    }

    @Test
    void each_is_listed_once_with_the_sentence_and_reason_of_the_single_history() {
        List<String> single = Stream.of(one, other)
                .flatMap(report -> auditor.get(report + "/history?actor=" + writerId)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(change -> List.of(change.get("position").asLong(), idOf(report) + " " + told(change))))
                .sorted(Comparator.comparing((List<?> change) -> (Long) change.getFirst())
                        .reversed())
                .map(change -> (String) change.getLast())
                .toList();
        List<JsonNode> listed = changes(auditor, "actor=" + writerId);
        assertThat(listed)
                .extracting(change -> change.get("reportId").asString() + " " + told(change))
                .isEqualTo(single)
                .hasSize(6);
        assertThat(listed.getFirst().get("reason").asString()).isEqualTo("It was no whistle");
        assertThat(listed.getFirst().get("title").asString()).isEqualTo("The kettle hums");
        assertThat(listed.toString()).doesNotContain("I hid the lid");
    }

    private static String told(JsonNode change) {
        return change.get("version") + " " + change.get("recordedAt") + change.get("event") + change.get("sentence");
    }

    @Test
    void they_narrow_to_a_report_a_part_and_a_period() {
        String by = "actor=" + writerId;
        assertThat(changes(auditor, by + "&report=" + idOf(one))).hasSize(3);
        assertThat(changes(auditor, by + "&part=perspective&part=timeline"))
                .extracting(change -> change.get("event").asString())
                .containsExactly("PerspectiveRecorded", "TimelineEventRecorded");
        String first = changes(auditor, by).getLast().get("recordedAt").asString();
        assertThat(changes(auditor, by + "&from=" + first)).hasSize(6);
        assertThat(changes(auditor, by + "&to=" + first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "part=moon",
                "from=now",
                "by=ada",
                "report=1",
                "cursor=x",
                "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z"
            })
    void what_cannot_be_asked_is_refused(String question) {
        assertThat(auditor.get(CHANGES + question).status()).isEqualTo(400);
    }

    @Test
    void only_auditors_and_administrators_may_ask_and_their_reading_of_restricted_reports_is_recorded() {
        writer.put(one + "/restriction", "{\"reason\": \"The lid\", \"teams\": [\"security\"]}");
        for (String role : List.of("submitter", "responder", "analyst")) {
            Api.Answer refused = api.withKey(register(role).string("/key")).get(CHANGES);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).doesNotContain("kettle");
        }
        assertThat(changes(auditor, "report=" + idOf(one))).hasSize(4);
        assertThat(auditor.get("/api/audit/accesses?report=" + idOf(one))
                        .json()
                        .get("items")
                        .valueStream()
                        .map(access -> access.get("question").asString() + " "
                                + access.get("version").asLong()))
                .contains("ListChanges 0", "ListChanges 3");
    }

    @Test
    void they_are_taken_as_a_table() {
        List<String> lines = auditor.send(
                        "GET", CHANGES + "actor=" + writerId, BodyPublishers.noBody(), Map.of("Accept", "text/csv"))
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst())
                .startsWith("position,recordedAt,")
                .contains(",reportId,title,version,", ",sentence");
    }
}
