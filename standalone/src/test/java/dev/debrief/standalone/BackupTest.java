package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.support.start.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A backup is made while all goes on, and whoever restores it has everything as it was. */
@ExtendWith(OutputCaptureExtension.class)
class BackupTest extends Journey {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_backup_amid_writing_is_restored_with_all_that_was_acknowledged_before(CapturedOutput output)
            throws IOException {
        String path = api.declare();
        api.put(path + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"Everybody is affected\"}");
        JsonNode report = api.get(path).json();
        JsonNode history = api.get(path + "/history").json();
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                api.declare();
            }
        });
        Api.Answer backup = api.post("/admin/backups", "");
        ended.set(true);
        writer.join();
        assertThat(backup.status()).as(backup.text()).isEqualTo(201);
        Path file = Path.of(backup.string("/file"));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }

        assertThat(log("--import-log=" + file)).as(output.getErr()).isZero();
        assertThat(output.getOut()).contains("Imported " + backup.number("/events") + " events");
        assertThat(log("--export-log=" + folder.resolve("again"))).isZero();
        assertThat(output.getOut().split(backup.string("/sha256")))
                .as("imported, exported")
                .hasSize(3);

        try (ConfigurableApplicationContext restored = Stage.start(folder)) {
            Api there = new Api(Stage.portOf(restored), Journey.KEY);
            assertThat(there.get(path).json()).isEqualTo(report);
            assertThat(there.get(path + "/history").json()).isEqualTo(history);
            assertThat(there.put(path + "/severity", "{\"severity\": \"SEV2\", \"rationale\": \"Half are affected\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void only_an_administrator_makes_a_backup() {
        for (String role : new String[] {"submitter", "responder", "analyst", "auditor"}) {
            String key = api.post("/api/clients", "{\"name\": \"Ada\", \"roles\": [\"" + role + "\"]}")
                    .string("/key");

            assertThat(api.withKey(key).post("/admin/backups", "").status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_store_with_events_of_a_newer_version_is_refused_in_one_line(CapturedOutput output) {
        try (ConfigurableApplicationContext debrief = Stage.start(folder)) {
            new Api(Stage.portOf(debrief), Journey.KEY).declare();
            debrief.getBean(JdbcTemplate.class)
                    .update("INSERT INTO DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type,"
                            + " timeStamp, payloadType, payload, metaData) VALUES ('n', 'n', 0, 'Report',"
                            + " '2026-03-01T14:00:00.000Z', 'TomorrowsEvent', X'7B7D', X'7B7D')");
        }
        assertThatThrownBy(() -> Stage.start(folder)).hasRootCauseInstanceOf(BadSettingException.class);

        assertThat(output.getAll())
                .contains("Debrief cannot start: The event store in " + folder
                        + " has events that this version of Debrief does not know: TomorrowsEvent. A newer version");
    }

    @Test
    void a_command_that_cannot_be_done_says_why(CapturedOutput output) {
        assertThat(log("--export-log=" + folder.resolve("log"))).isEqualTo(1);
        assertThat(log("--import-log")).isEqualTo(1);
        assertThat(log("--import-log=" + folder.resolve("nothing"))).isEqualTo(1);
        assertThat(log("--import-log=a", "--export-log=b")).isEqualTo(1);

        assertThat(output.getErr().lines())
                .containsSubsequence(
                        "There is no event store in " + folder + ".",
                        "--import-log needs one file: --import-log=file",
                        folder.resolve("nothing") + " does not exist.",
                        "Give either --export-log or --import-log.");
        assertThat(folder).isEmptyDirectory();
    }

    private int log(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--debrief.data=" + folder;
        return LogCommand.run(all);
    }
}
