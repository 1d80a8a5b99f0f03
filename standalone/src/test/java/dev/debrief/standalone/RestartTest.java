package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What was acknowledged is there after a restart, and reads the same. */
class RestartTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void reports_read_the_same_after_a_restart() {
        JsonNode report;
        JsonNode history;
        JsonNode list;
        String path;
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            path = api.declare();
            api.put(path + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"Everybody is affected\"}");
            report = api.get(path).json();
            history = api.get(path + "/history").json();
            list = api.get("/api/reports").json();
        }
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            assertThat(api.get(path).json()).isEqualTo(report);
            assertThat(api.get(path + "/history").json()).isEqualTo(history);
            assertThat(api.get("/api/reports").json()).isEqualTo(list);
        }
    }
}
