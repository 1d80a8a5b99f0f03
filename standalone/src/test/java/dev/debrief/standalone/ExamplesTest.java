package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The reports that come with Debrief, for people to look around in. */
class ExamplesTest {

    private static final String[] WITH_EXAMPLES = {"--examples", "--debrief.limits.per-address=10000"};

    @TempDir
    Path data;

    @Test
    void they_are_whole_and_come_back_as_they_were_written() {
        try (var debrief = Stage.start(data, WITH_EXAMPLES)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            for (String name : Examples.NAMES) {
                String path = "/api/reports/" + Examples.idOf(name);
                JsonNode report = api.get(path).json();
                assertThat(report.at("/analysis/causes")
                                .valueStream()
                                .filter(cause -> cause.at("/finding/primary").asBoolean()))
                        .as(name)
                        .hasSize(1);
                assertThat(rules(report)).as(name).doesNotContain("cause-unclassified", "human-factor-unexplained");
                JsonNode again = api.send(
                                "PUT",
                                path + "/document",
                                BodyPublishers.ofString(
                                        api.get(path + "/document").text()),
                                Map.of("Content-Type", "text/markdown"))
                        .json();
                assertThat(again.get("items")
                                .valueStream()
                                .map(item -> item.get("outcome").asString()))
                        .as(name)
                        .doesNotContain("recorded", "corrected", "withdrawn", "refused");
            }
        }
    }

    @Test
    void they_are_loaded_once_whatever_became_of_them() {
        String path = "/api/reports/" + Examples.idOf("missed-launch");
        try (var debrief = Stage.start(data, WITH_EXAMPLES)) {
            new Api(Stage.portOf(debrief), Journey.KEY).put(path + "/title", "{\"title\": \"It was late\"}");
        }
        try (var debrief = Stage.start(data, WITH_EXAMPLES)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            assertThat(api.get(path).string("/title")).isEqualTo("It was late");
            assertThat(api.get("/api/reports").json().get("items")).hasSize(Examples.NAMES.size());
        }
    }

    private static List<String> rules(JsonNode report) {
        return report.get("remarks")
                .valueStream()
                .map(remark -> remark.get("rule").asString())
                .toList();
    }

    @Test
    void an_administrator_loads_them_by_one_click_while_there_is_no_report() {
        try (var debrief = Stage.start(data)) {
            Api api = new Api(Stage.portOf(debrief), Journey.KEY);
            Browser admin = Browser.of(Stage.portOf(debrief), Journey.KEY);
            assertThat(admin.open("/").html()).contains("Load four invented incidents");
            assertThat(admin.send("/incidents/examples", Map.of()).location()).isEqualTo("/incidents?said=examples");
            assertThat(admin.open("/incidents").html()).contains("Card payments failed");
            assertThat(admin.open("/").html()).doesNotContain("Load four invented incidents");
            assertThat(api.get("/admin/examples").json().at("/items").valueStream())
                    .hasSize(Examples.NAMES.size())
                    .allMatch(example -> example.at("/loaded").asBoolean());
        }
    }
}
