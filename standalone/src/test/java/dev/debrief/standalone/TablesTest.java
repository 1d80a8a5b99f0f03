package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst takes lists into a spreadsheet, page by page. */
class TablesTest extends Journey {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String team = "team-" + UUID.randomUUID();

    private HttpResponse<String> get(Api who, String path, String mediaType) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + api.route().port("GET", path) + path))
                        .header("Authorization", "Bearer " + who.key())
                        .header("Accept", mediaType)
                        .build(),
                BodyHandlers.ofString());
    }

    private String declare(String title) {
        return api.post("/api/reports", """
            {"title": "%s", "type": "outage", "severity": "SEV3", "teams": [{"name": "%s"}],
             "services": [{"name": "kettle"}, {"name": "stove"}]}
            """.formatted(title, team)).location();
    }

    @Test
    void a_list_is_answered_as_csv_with_a_row_for_each_item() throws Exception {
        declare("Tea, cold and \\\"stale\\\"");
        HttpResponse<String> answer = get(api, "/api/reports?team=" + team, "text/csv");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "id,version,title,type,status,severity,services,teams,at,impactStarted,occurredOn,declaredAt");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains(",\"Tea, cold and \"\"stale\"\"\",outage,triage,SEV3,kettle; stove," + team + ",");
    }

    @Test
    void a_text_that_looks_like_a_formula_is_shown_as_text() throws Exception {
        declare("=HYPERLINK(1)");
        declare("@SUM(A1)");
        assertThat(get(api, "/api/reports?team=" + team, "text/csv").body())
                .contains(",'=HYPERLINK(1),", ",'@SUM(A1),")
                .doesNotContain(",=", ",@");
    }

    @Test
    void the_next_page_is_linked_and_lines_of_json_hold_the_same_items() throws Exception {
        declare("One");
        declare("Two");
        declare("Three");
        HttpResponse<String> first = get(api, "/api/reports?limit=2&team=" + team, "application/x-ndjson");
        assertThat(first.body().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":"));
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).startsWith("</api/reports?").endsWith(">; rel=\"next\"");
        HttpResponse<String> second = get(api, link.substring(1, link.indexOf('>')), "application/x-ndjson");
        assertThat(second.body().lines()).hasSize(1);
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void json_stays_what_is_answered_if_anything_is_accepted_and_other_answers_are_no_tables() throws Exception {
        String report = declare("One");
        assertThat(get(api, "/api/reports?team=" + team, "*/*").body()).startsWith("{\"items\":");
        assertThat(get(api, report, "text/csv").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/reports?team=TEAM, /api/reports?team=none",
        "/api/search?q=stove, /api/search?q=qqqqqq",
        "/api/directory?q=kettle, /api/directory?q=qqqqqq"
    })
    void an_empty_table_has_the_columns_of_a_full_one(String full, String empty) throws Exception {
        declare("One");
        List<String> lines = get(api, empty, "text/csv").body().lines().toList();
        assertThat(lines).hasSize(1);
        assertThat(get(api, full.replace("TEAM", team), "text/csv").body()).startsWith(lines.getFirst());
    }

    @Test
    void a_table_holds_no_report_that_the_reader_may_not_see() throws Exception {
        String report = declare("One");
        api.put(report + "/restriction", "{\"teams\": [\"security\"], \"reason\": \"Names a customer.\"}");
        Api outsider = api.withKey(api.post("/api/clients", """
            {"name": "out-%s", "roles": ["analyst"], "teams": ["tea"]}
            """.formatted(team)).string("/key"));
        for (String type : List.of("text/csv", "application/x-ndjson")) {
            assertThat(get(outsider, "/api/reports?team=" + team, type).body()).doesNotContain("One");
            assertThat(get(api, "/api/reports?team=" + team, type).body()).contains("One");
        }
    }
}
