package dev.debrief.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store written before events had names of their own. It holds the examples and the story of the time; each event is stored under
 * the name of the class that it was then.
 */
class OldStoreTest {

    private static final String CHECKOUT = "7c219414-fb16-5082-93ce-1da246c9b7e7";

    @TempDir
    private Path data = Path.of("");

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream packed =
                        Objects.requireNonNull(getClass().getResourceAsStream("/store-of-version-0/events.zip"));
                ZipInputStream zip = new ZipInputStream(packed)) {
            Files.copy(
                    zip, data.resolve(Objects.requireNonNull(zip.getNextEntry()).getName()));
        }
    }

    @Test
    void every_report_has_all_its_history() {
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            Map<String, Long> versions = api.get("/api/reports")
                    .json()
                    .get("items")
                    .valueStream()
                    .map(report -> report.get("id").asString())
                    .collect(toMap(id -> id, id -> changes(api, id)));
            assertThat(versions)
                    .isEqualTo(Map.of(
                            CHECKOUT,
                            23L,
                            "ee2c8adb-2dd8-5b7f-97cd-b528d81cfbab",
                            2L,
                            "78646584-14fe-5bb4-85d1-37c1acaa2b07",
                            29L,
                            "6d6d6cc4-56b7-5f0d-b8e9-9ec0ddbd2355",
                            31L,
                            "0e1af1c3-f5a5-5309-a65d-6c71c45b6935",
                            55L,
                            "0be4947b-b208-5aaa-a065-30ae35660e96",
                            48L));
            api.get("/admin/views")
                    .json()
                    .get("items")
                    .forEach(view -> assertThat(view.at("/live/parked").asInt())
                            .as(view.get("view").asString())
                            .isZero());
        }
    }

    @Test
    void an_old_report_is_edited_as_before_and_only_what_is_new_has_the_new_names() {
        try (ConfigurableApplicationContext debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            String report = "/api/reports/" + CHECKOUT;
            assertThat(api.put(
                                    report + "/severity",
                                    "{\"severity\": \"SEV2\", \"rationale\": \"Half of all payments fail\"}")
                            .number("/version"))
                    .as("it has that severity already")
                    .isEqualTo(22);
            assertThat(api.put(report + "/severity", "{\"severity\": \"SEV1\", \"rationale\": \"All payments fail\"}")
                            .number("/version"))
                    .isEqualTo(23);
            assertThat(names(debrief, CHECKOUT, 22))
                    .isEqualTo("dev.debrief.api.restriction.RestrictionEvent$RestrictionLifted");
            assertThat(names(debrief, CHECKOUT, 23)).isEqualTo("SeverityChanged");
            assertThat(changes(api, CHECKOUT)).isEqualTo(24);
        }
    }

    private static String names(ConfigurableApplicationContext debrief, String report, int version) {
        return Objects.requireNonNull(debrief.getBean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT payloadType FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber = ?",
                        String.class,
                        report,
                        version));
    }

    private static long changes(Api api, String report) {
        return api.get("/api/reports/" + report + "/history?limit=200")
                .json()
                .get("items")
                .size();
    }
}
