package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A report moves to another installation with all its history. */
class ArchiveTest extends Journey {

    @TempDir
    private Path data = Path.of("");

    @Test
    void it_says_the_same_there_at_each_version_and_its_published_revision_can_be_verified() {
        String report = published();
        Api.Answer archive = api.get(report + "/archive");
        assertThat(archive.text()).doesNotContain("\n").contains("\"format\":\"debrief-report-1\"");

        try (ConfigurableApplicationContext elsewhere = Stage.start(data)) {
            Api there = new Api(Stage.portOf(elsewhere), KEY);
            assertThat(outcome(imported(there, archive.text()))).isEqualTo("imported");
            assertThat(withoutTimes(there.get(report))).isEqualTo(withoutTimes(api.get(report)));
            long version = api.get(report).number("/version");
            for (long each = 0; each <= version; each++) {
                assertThat(there.get(report + "/document?version=" + each).text())
                        .isEqualTo(api.get(report + "/document?version=" + each).text());
            }
            assertThat(changes(there, report, "madeAt").subList(0, (int) version + 1))
                    .isEqualTo(changes(api, report, "recordedAt"));
            assertThat(there.get(report + "/revisions/1/verification").text())
                    .isEqualTo(api.get(report + "/revisions/1/verification").text())
                    .contains("\"intact\":true");
            assertThat(there.get(report + "/comments").json().at("/items").toString())
                    .isEqualTo(api.get(report + "/comments").json().at("/items").toString())
                    .contains("one in four");

            assertThat(outcome(imported(there, archive.text()))).isEqualTo("unchanged");
            there.put(report + "/title", "{\"title\": \"Another title\"}");
            assertThat(outcome(imported(there, archive.text()))).isEqualTo("unchanged");
            assertThat(there.get(report).string("/title")).isEqualTo("Another title");
        }
    }

    @Test
    void what_is_restricted_stays_so_and_what_is_confidential_stays_here() {
        String report = api.declare();
        Api ada = api.withKey(api.post("/api/clients", """
            {"name": "ada of the archive", "roles": ["responder"], "teams": ["payments"]}
            """).string("/key"));
        assertThat(ada.post(report + "/perspectives", """
            {"text": "I was tired that night.", "confidential": true}
            """).status()).isEqualTo(201);
        api.put(report + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");
        String archive = api.get(report + "/archive").text();
        assertThat(archive).contains("(confidential)").doesNotContain("I was tired");
        assertThat(ada.get(report + "/archive").status()).isEqualTo(403);

        try (ConfigurableApplicationContext elsewhere = Stage.start(data)) {
            Api there = new Api(Stage.portOf(elsewhere), KEY);
            JsonNode answer = imported(there, archive);
            assertThat(outcome(answer)).isEqualTo("imported");
            assertThat(answer.at("/notes/0").asString()).startsWith("confidential texts are not in the archive");
            Api somebody = there.withKey(there.post("/api/clients", """
                {"name": "somebody", "roles": ["responder"], "teams": ["payments"]}
                """).string("/key"));
            assertThat(somebody.get(report).status()).isEqualTo(404);
            assertThat(somebody.get("/api/reports").text()).doesNotContain(report.substring(report.length() - 36));
        }
    }

    @Test
    void a_report_that_is_here_and_an_archive_that_is_not_whole_are_refused() {
        String report = api.declare();
        api.put(report + "/title", "{\"title\": \"Checkout refuses cards\"}");
        JsonNode archive = api.get(report + "/archive").json();
        assertThat(imported(api, archive.toString()).at("/reason").asString())
                .isEqualTo("There is a report with this id, and its events are not those of the archive.");

        ObjectNode other = (ObjectNode) archive.deepCopy();
        other.put("reportId", "00000000-0000-4000-8000-00000000abcd");
        assertThat(imported(api, other.toString()).at("/reason").asString()).contains("/events/0");
        ((ObjectNode) other.at("/events/1")).put("version", 2);
        assertThat(imported(api, other.toString()).at("/reason").asString()).contains("without gaps");
        other.remove("events");
        assertThat(outcome(imported(api, other.toString()))).isEqualTo("refused");
        assertThat(api.get("/api/reports/00000000-0000-4000-8000-00000000abcd").status())
                .isEqualTo(404);
    }

    private String published() {
        String report = api.declare();
        api.post(report + "/timeline", """
            {"kind": "note", "occurredAt": "2026-03-01T14:05:00Z", "text": "The first card is refused."}
            """);
        api.put(report + "/sections/description", "{\"text\": \"One payment in five failed.\"}");
        api.post(report + "/impacts", """
            {"dimension": "customer", "text": "Payments failed", "amount": {"value": 41800.50, "unit": "payments"}}
            """);
        String cause = api.post(report + "/causes", """
            {"kind": "root_cause", "text": "The fallback was never tried out."}
            """).string("/id");
        String item = api.post(report + "/action-items", """
            {"title": "Try the fallback out", "successCriterion": "It takes over within a minute.", "type": "prevent",
             "category": "immediate_fix", "addresses": ["%s"], "owner": {"team": "payments"}}
            """.formatted(cause)).string("/id");
        api.put(report + "/status", "{\"status\": \"resolved\"}");
        Api.Answer client = api.post("/api/clients", """
            {"name": "the reviewer of an archive", "roles": ["analyst"], "teams": ["search"]}
            """);
        Api reviewer = api.withKey(client.string("/key"));
        assertThat(api.put(
                                report + "/review",
                                "{\"reviewers\": [{\"person\": \"%s\"}]}".formatted(client.string("/id")))
                        .status())
                .isEqualTo(200);
        long version = reviewer.get(report).number("/version");
        reviewer.post(report + "/review/approval", "{\"version\": %d}".formatted(version));
        assertThat(api.post(report + "/publication", "").status()).isEqualTo(200);
        reviewer.post(report + "/comments", """
            {"about": {"kind": "section", "id": "description"}, "text": "One in five, or one in four?"}
            """);
        api.post(report + "/action-items/" + item + "/completion", "{\"evidence\": \"It took over.\"}");
        return report;
    }

    private static JsonNode imported(Api where, String archive) {
        return where.importLines(archive).lines().getFirst();
    }

    private static String outcome(JsonNode line) {
        return line.at("/outcome").asString();
    }

    /** Its version and the time of its last change are those of the import, and the taxonomy and the policy are those of the installation. */
    private static JsonNode withoutTimes(Api.Answer answer) {
        ObjectNode json = (ObjectNode) answer.json();
        ((ObjectNode) json.at("/analysis")).remove("taxonomyVersion");
        ((ObjectNode) json.at("/postmortem")).remove(List.of("policyVersion", "newerPolicy"));
        json.remove(List.of("version", "updatedAt"));
        return json;
    }

    private static List<String> changes(Api where, String report, String time) {
        return where.get(report + "/history?limit=200")
                .json()
                .at("/items")
                .valueStream()
                .map(change -> "%s %s %s %s"
                        .formatted(
                                change.at("/version"), change.at("/event"), change.at("/actor"), change.at("/" + time)))
                .toList();
    }
}
