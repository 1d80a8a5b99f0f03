package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** "Have we seen this before, and what helped?" */
class SearchTest extends Journey {

    /** A word that only the reports of one test contain. */
    private final String mark = "z" + UUID.randomUUID().toString().replace("-", "");

    private String report = "";

    @BeforeEach
    void tell() {
        report = api.post("/api/reports", """
            {"title": "Checkout exhausted its connections %1$s", "type": "outage", "severity": "SEV2",
             "services": [{"name": "checkout %1$s"}], "teams": [{"name": "payments"}],
             "occurredAt": "2026-02-03T10:00:00Z"}
            """.formatted(mark)).location();
        write("/timeline", """
            {"kind": "note", "occurredAt": "2026-02-03T10:05:00Z",
             "text": "Der Browser zeigte ERR_CONN_RESET; die Verbindungen zu 10.2.3.4 brachen ab, Version v1.4.2"}
            """);
        write("/causes", """
            {"kind": "root_cause", "primary": true, "text": "The retry storm emptied the pool",
             "category": "architecture-overload"}
            """);
        write("/resolution-steps", """
            {"occurredAt": "2026-02-03T10:30:00Z", "action": "Restarted the gateway", "outcome": "failed"}
            """);
        write("/resolution-steps", """
            {"occurredAt": "2026-02-03T10:40:00Z", "action": "Raised the limit of the pool", "outcome": "worked"}
            """);
    }

    @Test
    void a_report_is_found_with_what_caused_it_and_what_solved_it() {
        JsonNode hit = search("pool limit").at("/items/0");

        assertThat(hit.at("/report/title").asString()).startsWith("Checkout exhausted");
        assertThat(hit.at("/report/causes/0/text").asString()).isEqualTo("The retry storm emptied the pool");
        assertThat(hit.at("/report/solutions").findValuesAsString("text"))
                .containsExactly("Raised the limit of the pool");
        assertThat(hit.at("/report/causes/0/path").valueStream().map(JsonNode::asString))
                .containsExactly("Architecture", "Retry storm or overload");
        JsonNode place = hit.at("/places/0");
        assertThat(place.at("/part").asString()).isEqualTo("resolution_step");
        assertThat(marked(place)).containsExactly("limit", "pool");
        assertThat(api.get(place.at("/link").asString()).text()).contains("Raised the limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exhausted connections",
                "connection exhausting",
                "storms emptying",
                "Verbindung",
                "err_conn_reset",
                "10.2.3.4",
                "v1.4.2",
                "\"emptied the pool\"",
                "exhau",
                "exhau severity:SEV2 status:triage",
                "severity:s2",
                "team: payments",
                "checkout -banana",
                "service:checkout",
                "category:architecture-overload",
                "category:architecture",
                "severity:sev2 team:payments",
                "after:2026-02-01 before:2026-02-04",
                "Browzer",
                "conn reset",
                "why did the retry storm empty a pool",
                "banana OR connections",
                "browser AND version",
                "severity:SEV1 severity:SEV2"
            })
    void it_is_found_by(String words) {
        String line = words.startsWith("service:") ? "service:\"checkout " + mark + "\"" : mark + " " + words;

        assertThat(found(line)).as(line).containsExactly(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "banana",
                "\"pool the emptied\"",
                "-checkout",
                "category:dependency-hardware",
                "severity:SEV1",
                "after:2026-02-04",
                "10.2.3.5",
                "v1.4.3",
                "banana OR mango",
                "pool/retry",
                "4.10"
            })
    void it_is_not_found_by(String words) {
        assertThat(found(mark + " " + words)).isEmpty();
    }

    @Test
    void a_misspelled_word_is_corrected_and_the_answer_says_so() {
        JsonNode answer = search("exhusted");

        assertThat(answer.at("/total").asLong()).isEqualTo(1);
        assertThat(answer.at("/searchedFor").asString()).isEqualTo(mark + " exhausted");
    }

    @Test
    void facets_count_what_was_found_and_say_how_to_narrow_it() {
        JsonNode facets = search("pool").get("facets");

        assertThat(facets.at("/service/0/value").asString()).isEqualTo("checkout " + mark);
        assertThat(facets.at("/service/0/filter").asString()).isEqualTo("service:\"checkout " + mark + "\"");
        assertThat(facets.at("/category/0/value").asString()).isEqualTo("architecture-overload");
        assertThat(facets.at("/severity/0/count").asLong()).isEqualTo(1);
    }

    @Test
    void pages_show_each_report_once_in_either_order() {
        List<String> all = new ArrayList<>(List.of(report));
        for (int i = 0; i < 4; i++) {
            all.add(api.post("/api/reports", """
                {"title": "Another %s", "type": "outage", "severity": "SEV3", "occurredAt": "2026-03-0%dT10:00:00Z"}
                """.formatted(mark, i + 1)).location());
        }
        for (String sort : List.of("relevance", "time")) {
            List<String> read = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = api.get("/api/search?q=" + mark + "&limit=2&sort=" + sort + cursor)
                        .json();
                page.get("items")
                        .forEach(hit ->
                                read.add("/api/reports/" + hit.at("/report/id").asString()));
                cursor = page.get("next").isNull()
                        ? ""
                        : "&cursor=" + page.get("next").asString();
            } while (!cursor.isEmpty());
            assertThat(read).containsExactlyInAnyOrderElementsOf(all);
            assertThat(sort.equals("relevance")
                            || read.equals(List.of(all.get(4), all.get(3), all.get(2), all.get(1), report)))
                    .as("%s by %s", read, sort)
                    .isTrue();
        }
    }

    @Test
    void what_was_withdrawn_or_corrected_is_not_found() {
        api.post(report + "/timeline", """
            {"kind": "note", "occurredAt": "2026-02-03T10:06:00Z", "text": "Pineapple"}
            """);
        assertThat(found(mark + " pineapple")).containsExactly(report);
        String event = api.get(report + "/timeline").string("/items/1/id");
        Api.Answer withdrawn =
                api.post(report + "/timeline/" + event + "/withdrawal", "{\"reason\": \"It was another incident\"}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(found(mark + " pineapple")).isEmpty();
        assertThat(api.get(report + "/history").json().findValuesAsString("sentence"))
                .anyMatch(said -> said.endsWith(" withdrew the timeline event “Pineapple”: It was another incident"))
                .noneMatch(said -> said.contains("the withdrawal of"));
        api.put(report + "/title", "{\"title\": \"Everything was tired %s\"}".formatted(mark));
        assertThat(found(mark + " exhausted")).isEmpty();
    }

    @Test
    void a_restricted_report_is_not_there_for_others() {
        Api outsider = outsider();
        assertThat(outsider.get("/api/search?q=" + mark).number("/total")).isEqualTo(1);
        api.put(report + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");

        JsonNode answer = outsider.get("/api/search?q=" + mark).json();
        assertThat(answer.get("items")).isEmpty();
        assertThat(answer.get("total").asLong()).isZero();
        assertThat(answer.get("facets").get("service")).isEmpty();
        assertThat(outsider.get("/api/search/suggestions?q=" + mark.substring(0, 12))
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(search("pool").at("/total").asLong()).isEqualTo(1);
        JsonNode accesses = api.get("/api/audit/accesses?report=" + report.substring(report.lastIndexOf('/') + 1))
                .json()
                .get("items");
        assertThat(accesses.findValuesAsString("question")).contains("SearchReports");
    }

    @Test
    void a_confidential_perspective_is_not_searched() {
        api.post(report + "/perspectives", "{\"text\": \"I dropped the mango\", \"confidential\": true}");
        assertThat(found(mark + " mango")).isEmpty();
    }

    @Test
    void a_word_is_completed_while_it_is_typed() {
        JsonNode suggestions = api.get("/api/search/suggestions?q=" + encoded("pool " + mark.substring(0, 20)))
                .json();

        assertThat(suggestions.at("/items/0/word").asString()).isEqualTo(mark);
        assertThat(suggestions.at("/items/0/text").asString()).isEqualTo("pool " + mark);
        assertThat(suggestions.at("/items/0/reports").asLong()).isEqualTo(1);
    }

    @Test
    void whatever_is_typed_is_answered_or_refused_within_a_second() {
        List<String> lines = List.of(
                "word ".repeat(10_000),
                "a* ".repeat(60),
                "*".repeat(900),
                "?*?*".repeat(200),
                "\"unbalanced pool",
                "\"\"\"\"",
                "(a|b)+.*[",
                "the and or",
                "-",
                "-pool",
                "a\u0000b\u0007\tc",
                "after:",
                "service:",
                "接続プールが枯渇",
                "انقطاع الخدمة",
                "🔥🔥",
                "e ".repeat(64),
                "\\ / ~ ^ ! && ||",
                "a".repeat(1_000));
        for (String line : lines) {
            for (String path : List.of("/api/search?q=", "/api/search/suggestions?q=")) {
                Instant start = Instant.now();
                Api.Answer answer = api.get(path + encoded(line));
                assertThat(answer.status()).as("%.40s", line).isIn(200, 400, 414, 431);
                assertThat(Duration.between(start, Instant.now()))
                        .as("%.40s", line)
                        .isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void a_line_that_cannot_be_answered_is_refused_in_words() {
        Api.Answer date = api.get("/api/search?q=after:yesterday");
        assertThat(date.status()).isEqualTo(400);
        assertThat(date.string("/errors/0/message")).contains("must have a date such as 2026-01-31");
        assertThat(api.get("/api/search?q=" + "a+".repeat(501)).string("/errors/0/message"))
                .contains("at most 1000 characters");
        assertThat(api.get("/api/search?q=a&limit=51").status()).isEqualTo(400);
        assertThat(api.get("/api/search?q=a&cursor=abc").status()).isEqualTo(400);
        assertThat(api.get("/api/search?q=a&minPosition=999999999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pool severity:SEV9 | severity: must be one of SEV1
        status:foo         | status: must be one of triage
        type:outtage       | type: must be one of outage
        pool severity:     | severity: must be followed by a value
        """)
    void a_filter_that_no_report_can_match_is_refused_but_may_be_on_its_way(String line, String message) {
        assertThat(api.get("/api/search?q=" + encoded(line)).string("/errors/0/message"))
                .contains(message);
        assertThat(api.get("/api/search/suggestions?q=" + encoded(line)).status())
                .isEqualTo(200);
    }

    @Test
    void a_text_without_words_is_like_no_report() {
        assertThat(api.post("/api/similar", "{\"text\": \" \\u0000 \"}").string("/errors/0/message"))
                .isEqualTo("must not be blank");
        assertThat(api.post("/api/similar", "{\"text\": \"qqqq wwww\"}").json().get("likelyCategories"))
                .isEmpty();
    }

    @Test
    void if_no_report_has_all_of_several_words_those_with_most_of_them_are_found_and_the_answer_says_so() {
        JsonNode all = search("retry storm");
        assertThat(all.get("partial").asBoolean()).isFalse();
        JsonNode most = search("how the retry storm banana began");
        assertThat(most.get("partial").asBoolean()).isTrue();
        assertThat(most.at("/items/0/report/id").asString()).isEqualTo(report.substring(report.lastIndexOf('/') + 1));
        assertThat(found(mark + " banana")).isEmpty();
    }

    @Test
    void a_report_is_found_by_its_id_and_lists_without_words_begin_with_the_latest() {
        assertThat(found(report.substring(report.lastIndexOf('/') + 1))).containsExactly(report);
        List<String> times = api.get("/api/search?limit=50&q=" + encoded("severity:SEV2"))
                .json()
                .get("items")
                .valueStream()
                .map(hit -> hit.at("/report/at").asString())
                .toList();
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void facets_count_names_that_are_one_as_one() {
        String other = api.post("/api/reports", """
            {"title": "Checkout again %1$s", "type": "outage", "severity": "SEV2",
             "services": [{"name": "Checkout %1$s"}, {"name": "till %1$s"}], "occurredAt": "2026-02-04T10:00:00Z"}
            """.formatted(mark)).location();
        api.put(
                "/api/directory/aliases",
                "{\"kind\": \"service\", \"alias\": \"till %1$s\", \"name\": \"checkout %1$s\", \"reason\": \"Renamed\"}"
                        .formatted(mark));
        JsonNode services = search("").at("/facets/service");
        assertThat(services).hasSize(1);
        assertThat(services.at("/0/count").asInt()).isEqualTo(2);
        assertThat(found(services.at("/0/filter").asString())).containsExactlyInAnyOrder(report, other);
    }

    @Test
    void a_completion_goes_with_the_words_before_it() {
        JsonNode completed = api.get("/api/search/suggestions?q=" + encoded(mark + " emp"))
                .json()
                .get("items");
        assertThat(completed.findValuesAsString("word")).containsExactly("emptied");
        assertThat(completed.at("/0/reports").asInt()).isEqualTo(1);
        assertThat(api.get("/api/search/suggestions?q=" + encoded(mark + " banana emp"))
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void an_auditor_also_finds_what_was_withdrawn_or_removed() {
        String event = record("/timeline", """
            {"kind": "note", "occurredAt": "2026-02-03T10:06:00Z", "text": "The giraffe looked in"}
            """);
        String lesson = record("/lessons", "{\"kind\": \"went_well\", \"text\": \"The giraffe left by itself\"}");
        for (String withdrawal : List.of("/timeline/" + event + "/withdrawal", "/lessons/" + lesson + "/withdrawal")) {
            Api.Answer answer = api.post(report + withdrawal, "{\"reason\": \"It was a cow\"}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }

        assertThat(found(mark + " giraffe")).isEmpty();
        JsonNode places =
                api.get("/api/search?includeWithdrawn=true&q=giraff").json().at("/items/0/places");
        assertThat(places.findValuesAsString("part")).contains("timeline", "lesson");
        for (JsonNode place : places) {
            if (place.get("withdrawn").asBoolean()) {
                assertThat(api.get(place.get("link").asString()).text()).contains("giraffe");
            }
        }
        assertThat(outsider()
                        .get("/api/search?includeWithdrawn=true&q=" + encoded(mark))
                        .string("/type"))
                .isEqualTo("urn:debrief:not-your-role");
    }

    @Test
    void other_scripts_and_languages_are_found_as_they_are_written() {
        write("/timeline", """
            {"kind": "note", "occurredAt": "2026-02-03T10:07:00Z", "text": "接続プールが枯渇した。 انقطاع الخدمة 🔥"}
            """);
        for (String words : List.of("接続プール", "انقطاع", "🔥")) {
            assertThat(found(mark + " " + words)).as(words).containsExactly(report);
        }
    }

    private void write(String below, String body) {
        record(below, body);
    }

    /** Answers the id of what was recorded. */
    private String record(String below, String body) {
        Api.Answer answer = api.post(report + below, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.string("/id");
    }

    private JsonNode search(String words) {
        Api.Answer answer = api.get("/api/search?q=" + encoded(mark + " " + words));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<String> found(String line) {
        return api.get("/api/search?q=" + encoded(line))
                .json()
                .get("items")
                .valueStream()
                .map(hit -> "/api/reports/" + hit.at("/report/id").asString())
                .toList();
    }

    private static List<String> marked(JsonNode place) {
        String text = place.get("text").asString();
        return place.get("marks")
                .valueStream()
                .map(mark ->
                        text.substring(mark.get("from").asInt(), mark.get("to").asInt()))
                .toList();
    }

    private static String encoded(String line) {
        return URLEncoder.encode(line, StandardCharsets.UTF_8);
    }
}
