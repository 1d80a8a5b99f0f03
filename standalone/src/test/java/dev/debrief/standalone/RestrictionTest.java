package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report is restricted for a reason: it is gone for all but those named, at once and for every time asked about. */
class RestrictionTest extends Journey {

    private final String service = "vault-" + UUID.randomUUID();
    private String report = "";
    private Api outsider = api;
    private Api insider = api;
    private String insiderId = "";

    @BeforeEach
    void restrict() {
        report = api.post("/api/reports", """
            {"title": "The vault stood open", "type": "security", "severity": "SEV1", "services": [{"name": "%s"}]}
            """.formatted(service)).location();
        outsider = api.withKey(register("analyst", "press").string("/key"));
        Api.Answer named = register("responder", "search");
        insider = api.withKey(named.string("/key"));
        insiderId = named.string("/id");
        api.put(report + "/restriction", """
            {"reason": "The lock is not mended yet", "people": ["%s"], "teams": ["security"]}
            """.formatted(insiderId));
    }

    @Test
    void for_others_it_is_as_if_it_were_not_there() {
        String never = "/api/reports/" + UUID.randomUUID();
        for (String path : List.of(
                "",
                "?version=0",
                "/history",
                "/findings",
                "/document",
                "/document?format=html",
                "/document?format=pdf",
                "/document?audience=executive&format=html",
                "/document?audience=customer",
                "/timeline",
                "/updates",
                "/readiness",
                "/messages",
                "/language",
                "/recurrences",
                "?minVersion=1")) {
            assertThat(answer(outsider, report + path)).isEqualTo(answer(outsider, never + path));
        }
        Api responder = api.withKey(register("responder", "search").string("/key"));
        assertThat(told(responder.put(report + "/status", "{\"status\": \"resolved\"}"), report))
                .isEqualTo(told(responder.put(never + "/status", "{\"status\": \"resolved\"}"), never));
    }

    @Test
    void lists_hold_it_for_those_named_alone_also_as_of_before_it_was_restricted() {
        String list = "/api/reports?service=" + service;
        long before = api.get(report + "/history").number("/items/0/position");
        for (String path : List.of(list, list + "&position=" + before, list + "&severity=SEV1")) {
            assertThat(outsider.get(path).json().get("items")).isEmpty();
            assertThat(outsider.get(path).json().get("next").isNull()).isTrue();
            assertThat(insider.get(path).json().get("items")).hasSize(1);
        }
    }

    @Test
    void a_report_declared_restricted_is_seen_by_its_team_and_its_declarer_alone() {
        Api declarer = api.withKey(register("responder", "press").string("/key"));
        String secret = declarer.post("/api/reports", """
            {"title": "The vault is empty", "type": "security", "severity": "SEV1", "services": [{"name": "%s"}],
             "teams": [{"name": "treasury"}], "restriction": {"reason": "Nobody may know"}}
            """.formatted(service)).location();

        assertThat(declarer.get(secret).string("/restriction/reason")).isEqualTo("Nobody may know");
        Api owner = api.withKey(register("submitter", "treasury").string("/key"));
        assertThat(owner.get(secret + "?version=0").status()).isEqualTo(200);
        assertThat(owner.put(secret + "/title", "{\"title\": \"The vault is full\"}")
                        .status())
                .isEqualTo(200);
        assertThat(outsider.get(secret).status()).isEqualTo(404);
        assertThat(outsider.get("/api/reports?service=" + service).json().get("items"))
                .isEmpty();
        assertThat(owner.get("/api/reports?service=" + service).json().get("items"))
                .hasSize(1);
    }

    @Test
    void a_responder_cannot_hide_a_report_from_its_team() {
        Api owner = api.withKey(register("submitter", "treasury").string("/key"));
        String open = owner.post("/api/reports", """
            {"title": "The vault is dusty", "type": "other", "severity": "SEV4"}
            """).location();
        Api responder = api.withKey(register("responder", "press").string("/key"));

        assertThat(responder
                        .put(open + "/restriction", "{\"reason\": \"Mine\"}")
                        .status())
                .isEqualTo(200);
        assertThat(responder.put(open + "/teams", "{\"name\": \"press\"}").status())
                .isEqualTo(200);
        assertThat(responder
                        .put(open + "/teams", "{\"name\": \"treasury\", \"assigned\": false, \"reason\": \"Mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(responder.get(open).status()).isEqualTo(200);
        assertThat(owner.get(open).status()).isEqualTo(200);
        assertThat(owner.post(open + "/restriction/lifting", "{\"reason\": \"It is dusty\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void each_reading_is_recorded_with_its_version() {
        insider.get(report);
        insider.get(report + "/history");
        insider.get("/api/reports?service=" + service);

        JsonNode accesses = api.get("/api/audit/accesses?report=" + idOf(report) + "&reader=" + insiderId)
                .json()
                .get("items");

        assertThat(accesses.valueStream().map(access -> access.get("question").asString()))
                .containsExactly("ListReports", "ListHistory", "FindReport");
        assertThat(accesses.valueStream().map(access -> access.get("version").asLong()))
                .containsExactly(0L, 1L, 1L);
        assertThat(accesses.at("/0/reader/name").asString()).isEqualTo("Ada");
        assertThat(outsider.get("/api/audit/accesses").status()).isEqualTo(403);
    }

    @Test
    void the_changes_that_a_refused_edit_lists_are_recorded_as_read() {
        String body = "{\"title\": \"The vault stands open\"}";
        assertThat(insider.put(report + "/title", "\"0\"", body).status()).isEqualTo(412);

        JsonNode accesses = api.get("/api/audit/accesses?report=" + idOf(report) + "&reader=" + insiderId)
                .json()
                .get("items");

        assertThat(accesses.at("/0/question").asString()).isEqualTo("ConflictingChanges");
        assertThat(accesses.at("/0/version").asLong()).isEqualTo(1);
    }

    @Test
    void it_is_listed_with_its_reason_for_auditors() {
        Api auditor = api.withKey(register("auditor", "audit").string("/key"));
        String cursor = "";
        boolean found = false;
        do {
            JsonNode page =
                    auditor.get("/api/audit/restrictions?limit=200" + cursor).json();
            found |= page.get("items")
                    .valueStream()
                    .anyMatch(item -> item.at("/report").asString().equals(idOf(report))
                            && item.at("/restriction/reason").asString().equals("The lock is not mended yet")
                            && item.at("/by/id").asString().equals("admin"));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!found && !cursor.isEmpty());
        assertThat(found).isTrue();
        assertThat(auditor.get(report).string("/restriction/reason")).isEqualTo("The lock is not mended yet");
    }

    @Test
    void once_lifted_everybody_sees_it_with_all_its_history() {
        insider.post(report + "/restriction/lifting", "{\"reason\": \"The lock is mended\"}");

        assertThat(outsider.get(report).status()).isEqualTo(200);
        assertThat(outsider.get(report + "?version=1").string("/restriction/reason"))
                .isEqualTo("The lock is not mended yet");
        assertThat(outsider.get(report).json().get("restriction").isNull()).isTrue();
        assertThat(outsider.get(report + "/history").string("/items/2/reason")).isEqualTo("The lock is mended");
    }

    @Test
    void a_restriction_needs_a_reason() {
        Api.Answer refused = api.put(report + "/restriction", "{\"teams\": [\"security\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.string("/errors/0/pointer")).isEqualTo("/reason");
        assertThat(api.put(report + "/restriction", "{\"reason\": \"A secret\", \"people\": [null]}")
                        .status())
                .isEqualTo(400);
    }

    private static String answer(Api caller, String path) {
        return told(caller.get(path), path);
    }

    private static String told(Api.Answer answer, String path) {
        String plain = path.replaceAll("\\?.*", "");
        return answer.status() + answer.text().replace(plain, "…");
    }

    private Api.Answer register(String role, String team) {
        return api.post("/api/clients", """
            {"name": "Ada", "roles": ["%s"], "teams": ["%s"]}
            """.formatted(role, team));
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
