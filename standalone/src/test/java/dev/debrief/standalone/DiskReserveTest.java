package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** When the disk is almost full, nothing is recorded, everything can be read, and it goes on when there is room. */
class DiskReserveTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void an_almost_full_disk_refuses_changes_and_answers_queries() {
        String path;
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            path = new Api(Stage.portOf(debrief), Journey.KEY).declare();
        }
        try (ConfigurableApplicationContext debrief = Stage.start(data, "--debrief.disk-reserve=1000000TB")) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            Api.Answer refused =
                    api.put(path + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"All are affected\"}");
            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.json().get("type").asString()).isEqualTo("urn:debrief:disk-full");
            assertThat(api.get(path).json().get("version").asInt()).isZero();
        }
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            assertThat(api.put(path + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"All are affected\"}")
                            .status())
                    .isEqualTo(200);
        }
    }
}
