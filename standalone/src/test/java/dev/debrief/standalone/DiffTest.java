package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An auditor sees what a report said at a time, what it says now, and who changed what, why. */
class DiffTest extends Journey {

    private String report = "";
    private String event = "";
    private String cause = "";

    @BeforeEach
    void edited() {
        report = api.declare();
        event = api.post(report + "/timeline", """
            {"kind": "detection", "occurredAt": "2026-03-01T15:17:00Z", "text": "The error rate alert fires"}
            """).string("/id");
        cause = api.post(report + "/causes", """
            {"kind": "root_cause", "text": "The retry policy had no limit per client."}
            """).string("/id");
    }

    private void correct() {
        api.put(report + "/timeline/" + event, """
            {"to": {"kind": "detection", "occurredAt": "2026-03-01T15:07:00Z", "text": "The error rate alert fires"},
             "reason": "the log says so"}
            """);
        api.put(report + "/causes/" + cause, """
            {"to": {"kind": "root_cause", "text": "The retry policy had no budget per client."}, "reason": "A slip"}
            """);
    }

    @Test
    void the_difference_is_told_by_part_field_and_word() {
        long before = api.get(report).number("/version");
        correct();
        JsonNode diff = api.get(report + "/diff?from=" + before).json();
        assertThat(diff.at("/from/version").asLong()).isEqualTo(before);
        assertThat(diff.at("/parts").findValuesAsString("title"))
                .contains("The error rate alert fires", "The retry policy had no budget per client.");
        JsonNode changed = part(diff, cause);
        assertThat(changed.at("/fate").asString()).isEqualTo("changed");
        assertThat(changed.at("/fields/0/words").toString()).isEqualTo("""
            [{"kind":"same","text":"The retry policy had no "},{"kind":"removed","text":"limit "},\
            {"kind":"added","text":"budget "},{"kind":"same","text":"per client."}]\
            """);
        assertThat(part(diff, event).at("/fields/0/label").asString()).isEqualTo("time");
        assertThat(api.get(report + "/diff?from=" + before + "&to=" + before)
                        .json()
                        .at("/parts"))
                .isEmpty();
    }

    private static JsonNode part(JsonNode diff, String id) {
        return diff.at("/parts")
                .valueStream()
                .filter(part -> part.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_state_is_named_by_a_version_a_time_or_a_published_revision() {
        String declared = api.get(report + "/history?limit=1").string("/items/0/recordedAt");
        correct();
        assertThat(part(api.get(report + "/diff?from=" + declared).json(), cause)
                        .at("/fate")
                        .asString())
                .isEqualTo("added");
        assertThat(api.get(report + "/diff?from=revision-1").status()).isEqualTo(404);
        assertThat(api.get(report + "/diff?from=3&to=1").string("/type")).isEqualTo("urn:debrief:states-reversed");
        assertThat(api.get(report + "/diff?from=last-tuesday").status()).isEqualTo(400);
        assertThat(api.get(report + "/diff?from=100000").status()).isEqualTo(404);
    }

    @Test
    void the_patch_makes_the_later_state_of_the_earlier_one() {
        long before = api.get(report).number("/version");
        JsonNode earlier = api.get(report + "/diff/patch?from=0&to=" + before).json();
        correct();
        JsonNode patch = api.get(report + "/diff/patch?from=" + before).json();
        JsonNode whole = api.get(report + "/diff/patch?from=0").json();
        ObjectNode parts = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
        for (JsonNode operation :
                List.of(earlier, patch).stream().flatMap(JsonNode::valueStream).toList()) {
            apply(parts, operation);
        }
        ObjectNode expected = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
        whole.forEach(operation -> apply(expected, operation));
        assertThat(parts).isEqualTo(expected);
        assertThat(patch.toString()).contains("\"op\":\"replace\",\"path\":\"/cause/" + cause + "/text\"");
    }

    /** RFC 6902, for objects only. */
    private static void apply(ObjectNode root, JsonNode operation) {
        String[] path = operation.at("/path").asString().substring(1).split("/", -1);
        ObjectNode at = root;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.path(path[i]).isObject() ? (ObjectNode) at.get(path[i]) : at.putObject(path[i]);
        }
        String last = path[path.length - 1];
        if (operation.at("/op").asString().equals("remove")) {
            at.remove(last);
        } else {
            at.set(last, operation.get("value"));
        }
    }

    @Test
    void a_change_is_told_in_one_sentence() {
        api.put(report + "/timeline/" + event, """
            {"to": {"kind": "detection", "occurredAt": "2026-03-01T15:07:00Z", "text": "The error rate alert fires"},
             "reason": "the log says so"}
            """);
        JsonNode items = api.get(report + "/history?limit=200").json().at("/items");
        List<String> sentences = items.findValuesAsString("sentence");
        assertThat(sentences.getFirst()).isEqualTo("admin declared the incident “Checkout answers errors”.");
        assertThat(sentences)
                .contains("admin recorded the timeline event “The error rate alert fires”.")
                .contains("admin recorded the cause “The retry policy had no limit per client.”")
                .contains("admin corrected the time of the timeline event “The error rate alert fires” from"
                        + " 2026-03-01 15:17 to 2026-03-01 15:07: the log says so");
        api.put(report + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"All customers\"}");
        assertThat(api.get(report + "/history?limit=200").json().at("/items").findValuesAsString("sentence"))
                .contains("admin changed the severity from SEV2 to SEV1: All customers");
        api.put(report + "/status", "{\"status\": \"investigating\"}");
        assertThat(api.get(report + "/history?limit=200").json().at("/items").findValuesAsString("sentence"))
                .contains("admin changed the status from triage to investigating.");
    }

    @Test
    void what_is_hidden_from_a_reader_is_in_no_difference() {
        String secret = "kettle-" + java.util.UUID.randomUUID();
        Api author = api.withKey(api.post("/api/clients", """
            {"name": "%s", "roles": ["responder"], "teams": ["search"]}
            """.formatted(secret)).string("/key"));
        long before = api.get(report).number("/version");
        author.post(report + "/perspectives", "{\"text\": \"I saw the %s\", \"confidential\": true}".formatted(secret));
        for (String path :
                List.of("/diff?from=" + before, "/diff/patch?from=" + before, "/history?fromVersion=" + before)) {
            assertThat(api.get(report + path).text()).doesNotContain("I saw the");
        }
        api.put(report + "/restriction", "{\"teams\": [\"search\"], \"reason\": \"Names a customer.\"}");
        Api outsider =
                api.withKey(api.post("/api/clients", """
                    {"name": "out-%s", "roles": ["analyst"], "teams": ["tea"]}
                    """.formatted(secret)).string("/key"));
        assertThat(outsider.get(report + "/diff?from=0").status()).isEqualTo(404);
        assertThat(outsider.get(report + "/diff/patch?from=0").status()).isEqualTo(404);
    }
}
