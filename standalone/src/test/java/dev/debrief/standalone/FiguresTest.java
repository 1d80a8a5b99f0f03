package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An analyst opens a figure, and takes what it was counted from into another program. */
class FiguresTest extends Journey {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String YEAR = "from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z";

    private final String team = "team-" + UUID.randomUUID();
    private String slow = "";

    @BeforeEach
    void happen() {
        slow = happened("Slow", "\"occurredAt\": \"2026-03-01T14:00:00Z\"", "15:00:00");
        happened("Quick", "\"occurredAt\": \"2026-03-02T14:00:00Z\"", "14:05:00");
        happened("=Unknown", "\"occurredOn\": null", "14:05:00");
        api.post(slow + "/causes", "{\"kind\": \"root_cause\", \"text\": \"A crack\", \"category\": \"process\"}");
    }

    private String happened(String title, String start, String detected) {
        String report =
                api.post("/api/reports", """
                    {"title": "%s", "type": "outage", "severity": "SEV3", "teams": [{"name": "%s"}], %s}
                    """.formatted(title, team, start)).location();
        api.put(
                report + "/milestones/detected",
                "{\"at\": \"2026-03-0%sT%sZ\"}".formatted(title.equals("Quick") ? 2 : 1, detected));
        return report;
    }

    private List<String> titles(String question) {
        return api.get("/api/metrics/incidents?" + YEAR + "&team=" + team + question)
                .json()
                .get("items")
                .valueStream()
                .map(incident -> incident.get("title").asString())
                .toList();
    }

    @Test
    void a_figure_leads_to_the_incidents_behind_it() {
        assertThat(titles("")).containsExactly("Quick", "=Unknown", "Slow");
        assertThat(titles("&metric=timeToDetect")).containsExactly("Slow", "Quick");
        assertThat(titles("&metric=timeToDetect&without=value")).containsExactly("=Unknown");
        assertThat(titles("&without=time")).containsExactly("=Unknown");
        assertThat(titles("&without=cause")).containsExactly("Quick", "=Unknown");
        assertThat(titles("&category=process")).containsExactly("Slow");
        api.post(
                slow + "/causes",
                "{\"kind\": \"contributing_factor\", \"text\": \"A leak\", \"category\": \"change\"}");
        assertThat(titles("&axis=category&value=process&value=change")).containsExactly("Slow");
        assertThat(titles("&axis=category&value=process&value=people")).isEmpty();
        assertThat(titles("&axis=team&value=" + team)).containsExactly("Slow");
    }

    @Test
    void what_nobody_stated_can_be_asked_for() {
        api.put(slow + "/detection", "{\"method\": \"customer_report\"}");
        assertThat(titles("&detection=customer_report")).containsExactly("Slow");
        assertThat(titles("&notStated=detection")).containsExactly("Quick", "=Unknown");
        assertThat(titles("&notStated=detection&detection=customer_report"))
                .containsExactly("Quick", "=Unknown", "Slow");
        assertThat(titles("&notStated=severity")).isEmpty();
        assertThat(api.get("/api/metrics/incidents?notStated=moon&" + YEAR).status())
                .isEqualTo(400);
        String link = api.get("/api/patterns?by=category&minCount=1&notStated=service&" + YEAR + "&team=" + team)
                .string("/patterns/0/link");
        assertThat(link).contains("notStated=service").doesNotContain("null");
        assertThat(api.get(link).string("/occurrences/0/text")).isEqualTo("A crack");
    }

    @Test
    void an_incident_has_its_milestones_times_and_categories() {
        JsonNode incident = api.get("/api/metrics/incidents?metric=timeToDetect&" + YEAR + "&team=" + team)
                .json()
                .at("/items/0");
        assertThat(incident.at("/seconds/timeToDetect").asLong()).isEqualTo(3600);
        assertThat(incident.at("/milestones/detected").asString()).isEqualTo("2026-03-01T15:00:00Z");
        assertThat(incident.at("/categories/0").asString()).isEqualTo("Process");
        assertThat(incident.get("causes").asInt()).isEqualTo(1);
    }

    @Test
    void all_incidents_are_exported_as_a_table_with_the_same_columns() throws Exception {
        HttpResponse<String> answer = export(api, "incidents?" + YEAR + "&team=" + team, "text/csv");
        List<String> lines = answer.body().lines().toList();
        assertThat(answer.headers().firstValue("Debrief-Rows")).contains("3");
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .startsWith(
                        "reportId,title,type,severity,status,services,teams,detection,trigger,at,timeKnown,wholeDay,"
                                + "causes,categories,milestones.impactStarted,milestones.detected,")
                .contains(",seconds.timeToDetect,");
        assertThat(answer.body()).contains(",'=Unknown,", "2026-03-01T15:00:00Z", ",3600,");
        assertThat(export(api, "incidents?" + YEAR + "&team=nobody-" + team, "text/csv")
                        .body()
                        .strip())
                .isEqualTo(lines.getFirst());
    }

    @Test
    void all_causes_are_exported_as_lines_and_again_at_their_position() throws Exception {
        String question = "occurrences?" + YEAR + "&team=" + team;
        HttpResponse<String> answer = export(api, question, "application/x-ndjson");
        assertThat(answer.body().lines()).hasSize(1);
        assertThat(answer.body()).contains("\"text\":\"A crack\"", "\"categoryName\":\"Process\"");
        String position = answer.headers().firstValue("Debrief-Export-Position").orElseThrow();

        api.post(slow + "/causes", "{\"kind\": \"root_cause\", \"text\": \"A leak\"}");

        assertThat(export(api, question, "application/x-ndjson").body()).contains("A leak");
        assertThat(export(api, question + "&position=" + position, "application/x-ndjson")
                        .body())
                .isEqualTo(answer.body());
    }

    @Test
    void nobody_finds_a_restricted_incident_behind_figures_or_in_exports() throws Exception {
        api.put(slow + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");
        Api outsider = outsider();
        String question = "?" + YEAR + "&team=" + team;
        for (String leak : List.of(
                outsider.get("/api/metrics/incidents" + question).text(),
                outsider.get("/api/metrics/incidents" + question + "&metric=timeToDetect")
                        .text(),
                export(outsider, "incidents" + question, "text/csv").body(),
                export(outsider, "incidents" + question, "application/x-ndjson").body(),
                export(outsider, "occurrences" + question, "text/csv").body(),
                export(outsider, "occurrences" + question, "application/x-ndjson")
                        .body())) {
            assertThat(leak).doesNotContain("Slow", "A crack");
        }
        assertThat(export(outsider, "incidents" + question, "text/csv")
                        .headers()
                        .firstValue("Debrief-Rows"))
                .contains("2");
        assertThat(export(api, "occurrences" + question, "text/csv").body()).contains("A crack");
        assertThat(api.get("/api/audit/accesses?report=" + slow.substring(slow.lastIndexOf('/') + 1))
                        .text())
                .contains("ListCauses");
    }

    @Test
    void an_export_is_a_table_whatever_is_accepted() throws Exception {
        HttpResponse<String> any = get(api, "/api/exports/incidents?" + YEAR + "&team=" + team, "*/*");
        assertThat(any.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(any.body()).startsWith("reportId,title,");
        assertThat(get(api, "/api/exports/incidents?" + YEAR, "application/json")
                        .statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/metrics/incidents?without=value, metric",
        "/api/metrics/incidents?without=everything, without",
        "/api/metrics/incidents?metric=mttr, metric",
        "/api/metrics/incidents?value=process, axis",
        "/api/metrics/incidents?axis=category, value",
        "/api/metrics/incidents?axis=category&value=, value",
        "/api/exports/incidents?colour=red, colour",
        "/api/exports/occurrences?severity=SEV9, severity"
    })
    void a_wrong_question_is_refused_before_anything_is_exported(String question, String field) throws Exception {
        HttpResponse<String> table = get(api, question + "&" + YEAR, "text/csv, application/json");
        assertThat(table.statusCode()).as(table.body()).isEqualTo(400);
        assertThat(table.body()).contains(field);
    }

    private HttpResponse<String> export(Api who, String what, String mediaType) throws Exception {
        HttpResponse<String> answer = get(who, "/api/exports/" + what, mediaType);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static HttpResponse<String> get(Api who, String path, String mediaType) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + who.route().port("GET", path) + path))
                        .header("Authorization", "Bearer " + who.key())
                        .header("Accept", mediaType)
                        .build(),
                BodyHandlers.ofString());
    }
}
