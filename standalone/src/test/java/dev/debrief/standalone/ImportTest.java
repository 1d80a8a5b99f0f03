package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Incidents kept elsewhere become reports: each once, whole or not at all. */
class ImportTest extends Journey {

    private static final Path SAMPLE = Path.of("../../shared/data/incidents.jsonl");

    /** Each run brings incidents of its own, so that one store may see several runs. */
    private static final String RUN = UUID.randomUUID().toString();

    private static final String LATE_FERRY = """
        {"id": "harbour:late-ferry-RUN", "title": "The evening ferry left two hours late", "company": "Harbour Lines",
         "source": {"repo": "harbour"}, "url": "https://status.harbour.example/late-ferry",
         "start": "2025-11-03T17:00:00Z", "end": "2025-11-03T19:00:00Z", "services": ["Ferry", "Ticketing"],
         "severity": "major", "summary": "A ramp did not lower.",
         "causes": [{"scheme": "harbour", "label": "equipment/ramp", "text": "A fuse had corroded."}],
         "extra": {"updates": [
           {"at": "2025-11-03T17:20:00Z", "status": "Investigating", "message": "Passengers wait on the pier."},
           {"at": "2025-11-03T18:55:00Z", "status": "Resolved", "message": "The ramp works again."}]}}
        """.replace("\n", " ");

    @Test
    void a_record_becomes_a_report_with_all_it_tells() {
        JsonNode line = importLines(LATE_FERRY).lines().getFirst();
        assertThat(line.get("externalId").asString()).isEqualTo("harbour:late-ferry-" + RUN);

        JsonNode report =
                api.get("/api/reports/" + line.get("reportId").asString()).json();

        assertThat(report.at("/title").asString()).isEqualTo("The evening ferry left two hours late");
        assertThat(report.at("/status").asString()).isEqualTo("resolved");
        assertThat(report.at("/severity").asString()).isEqualTo("SEV2");
        assertThat(report.at("/services/0/name").asString()).isEqualTo("Ferry");
        assertThat(report.at("/statedCauses/0/label").asString()).isEqualTo("equipment/ramp");
        assertThat(report.at("/origin/system").asString()).isEqualTo("harbour");
        assertThat(report.at("/origin/url").asString()).isEqualTo("https://status.harbour.example/late-ferry");
        assertThat(report.at("/milestones").valueStream().map(m -> m.get("name").asString()))
                .containsExactly("impactStarted", "resolved", "impactEnded");
        JsonNode timeline = api.get("/api/reports/" + line.get("reportId").asString() + "/timeline")
                .json();
        assertThat(timeline.at("/items").valueStream().map(e -> e.get("elapsed").asString()))
                .containsExactly("+20 minutes", "+1 hour 55 minutes");
    }

    @Test
    void importing_again_changes_nothing() {
        String report = "/api/reports/"
                + importLines(LATE_FERRY).lines().getFirst().get("reportId").asString();
        String history = api.get(report + "/history").text();

        List<JsonNode> again = importLines(LATE_FERRY).lines();

        assertThat(again.getFirst().get("outcome").asString()).isEqualTo("unchanged");
        assertThat(api.get(report + "/history").text()).isEqualTo(history);
    }

    @Test
    void a_line_that_cannot_be_taken_is_told_why_and_stops_none_of_the_others() {
        List<JsonNode> answers = importLines(
                        "{\"id\": \"harbour:1-RUN\", \"title\": \"One\"}",
                        "{broken",
                        "{\"title\": \"No id\"}",
                        "",
                        "{\"id\": \"harbour:2-RUN\", \"start\": \"2025-02-01T10:00:00Z\", \"end\":"
                                + " \"2025-01-01T10:00:00Z\"}",
                        "{\"id\": \"harbour:3-RUN\", \"start\": \"2025-13-45T10:00:00Z\"}",
                        "{\"id\": \"harbour:1-RUN\", \"title\": \"Another\"}",
                        "{\"id\": \"harbour:4-RUN\", \"title\": \"Four\"}")
                .lines();

        assertThat(answers.stream()
                        .limit(7)
                        .map(a -> a.get("line").asInt() + " " + a.get("outcome").asString()))
                .containsExactly(
                        "1 imported", "2 refused", "3 refused", "5 refused", "6 refused", "7 refused", "8 imported");
        assertThat(answers.stream().map(a -> a.path("reason").asString("")))
                .anyMatch(reason -> reason.contains("JSON"))
                .contains("id is missing", "start '2025-13-45T10:00:00Z' is not a date and time")
                .anyMatch(reason -> reason.contains("lies before start"))
                .contains("This incident was imported before, with different content.");
        assertThat(answers.getLast().get("refused").asInt()).isEqualTo(5);
    }

    @Test
    void the_sample_of_real_incidents_goes_in_whole() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "skipped: the sample of real incidents is not here");

        Api.Answer answer = api.send(
                "POST",
                "/api/reports/import",
                BodyPublishers.ofFile(SAMPLE),
                Map.of("Content-Type", "application/x-ndjson"));

        JsonNode summary = answer.lines().getLast();
        assertThat(summary.get("refused").asInt()).isZero();
        assertThat(summary.get("imported").asInt() + summary.get("unchanged").asInt())
                .isEqualTo(1058);
        assertThat(summary.get("seconds").asDouble()).isLessThan(60);
    }

    private Api.Answer importLines(String... lines) {
        return api.importLines(
                Arrays.stream(lines).map(line -> line.replace("RUN", RUN)).toArray(String[]::new));
    }
}
