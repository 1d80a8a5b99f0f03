package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.standalone.cluster.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What was acknowledged is there after a restart, and reads the same. Nobody else on the machine can read it meanwhile. */
class RestartTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void reports_read_the_same_after_a_restart() throws IOException {
        JsonNode report;
        JsonNode history;
        JsonNode list;
        String revision;
        String path;
        Set<Integer> portsBefore = ListeningPorts.ofThisProcess();
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            path = api.declare();
            api.put(path + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"Everybody is affected\"}");
            revision = published(api, path);
            report = api.get(path).json();
            history = api.get(path + "/history").json();
            list = api.get("/api/reports").json();

            Set<Integer> ports = ListeningPorts.ofThisProcess();
            ports.removeAll(portsBefore);
            assertThat(ports).isIn(Set.of(Stage.portOf(debrief)), Set.of());
            assertThat(data).satisfies(RestartTest::isReadableByItsOwnerOnly);
        }
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:h2:file:" + data + "/events", "debrief", ""))
                .hasMessageContaining("Wrong user name or password");
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            assertThat(api.get(path).json()).isEqualTo(report);
            assertThat(api.get(path + "/history").json()).isEqualTo(history);
            assertThat(api.get("/api/reports").json()).isEqualTo(list);
            assertThat(api.get(path + "/revisions/1").text()).isEqualTo(revision);
            rebuildAllViews(api);
            assertThat(api.get(path + "/revisions/1").text()).isEqualTo(revision);
            assertThat(api.get(path + "/revisions/1/verification").text()).contains("\"intact\":true");
        }
    }

    /** The first revision of a report, as it reads right after its publication. */
    private static String published(Api api, String report) {
        api.post(report + "/timeline", """
            {"kind": "note", "occurredAt": "2026-03-01T14:05:00Z", "text": "The first card is refused."}
            """);
        api.put(report + "/sections/description", "{\"text\": \"One payment in five failed.\"}");
        String cause = api.post(report + "/causes", """
            {"kind": "root_cause", "text": "The fallback was never tried out."}
            """).string("/id");
        api.post(report + "/action-items", """
            {"title": "Try the fallback out", "successCriterion": "It takes over within a minute.", "type": "prevent",
             "category": "immediate_fix", "addresses": ["%s"], "owner": {"team": "payments"}}
            """.formatted(cause));
        api.put(report + "/status", "{\"status\": \"resolved\"}");
        Api.Answer client = api.post("/api/clients", "{\"name\": \"Grace\", \"roles\": [\"analyst\"], \"teams\": []}");
        api.put(report + "/review", "{\"reviewers\": [{\"person\": \"%s\"}]}".formatted(client.string("/id")));
        Api reviewer = api.withKey(client.string("/key"));
        reviewer.post(
                report + "/review/approval",
                "{\"version\": %d}".formatted(reviewer.get(report).number("/version")));
        assertThat(api.post(report + "/publication", "").status()).isEqualTo(200);
        return api.get(report + "/revisions/1").text();
    }

    private static void rebuildAllViews(Api api) {
        for (JsonNode view : api.get("/admin/views").json().get("items")) {
            String path = "/admin/views/" + view.get("view").asString();
            long before = view.at("/live/generation").asLong();
            api.post(path + "/rebuild", "");
            Waiting.until(
                    path + " is rebuilt",
                    Duration.ofSeconds(20),
                    () -> api.get(path).json().at("/live/generation").asLong() > before);
        }
    }

    private static void isReadableByItsOwnerOnly(Path folder) throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }
}
