package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
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
        String path;
        Set<Integer> portsBefore = ListeningPorts.ofThisProcess();
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            path = api.declare();
            api.put(path + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"Everybody is affected\"}");
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
