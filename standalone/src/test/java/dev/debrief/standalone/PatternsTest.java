package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which causes keep coming back, counted exactly, and reproducible. */
class PatternsTest extends Journey {

    private static final String YEAR = "from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String rain = "rain-" + run;
    private final String hail = "hail-" + run;
    private final String roof = "roof-" + run;
    private final String team = "team-" + run;

    @BeforeEach
    void rainsIn() {
        for (String category : List.of(rain, hail)) {
            api.put("/api/taxonomy/categories/" + category, """
                {"name": "%s", "reason": "Needed"}\
                """.formatted(category));
        }
        happened("2024-05-01", rain);
        happened("2025-02-01", rain);
        happened("2025-02-11", rain);
        happened("2025-09-01", rain);
        happened("2025-09-03", hail);
    }

    @Test
    void what_recurs_is_told_with_the_reports_behind_it_and_what_was_looked_at() {
        JsonNode page = patterns("by=category&by=service");
        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode pattern = page.at("/patterns/0");
        assertThat(pattern.at("/values/category").asString()).isEqualTo(rain);
        assertThat(pattern.at("/values/service").asString()).isEqualTo(roof);
        assertThat(pattern.get("reports").asInt()).isEqualTo(3);
        assertThat(pattern.get("before").asInt()).isEqualTo(1);
        assertThat(pattern.get("change").asInt()).isEqualTo(2);
        assertThat(pattern.at("/daysBetween/least").asDouble()).isEqualTo(10.0);
        assertThat(pattern.get("reportIds")).hasSize(3);
        assertThat(page.at("/population/reports").asInt()).isEqualTo(4);
        assertThat(page.at("/population/occurrences").asInt()).isEqualTo(4);
    }

    @Test
    void so_many_within_some_window_are_fewer_than_so_many_in_a_year() {
        assertThat(patterns("minCount=2&withinDays=10").get("total").asInt()).isEqualTo(1);
        assertThat(patterns("minCount=2&withinDays=9").get("total").asInt()).isZero();
        assertThat(patterns("minCount=3&withinDays=365").get("total").asInt()).isEqualTo(1);
        assertThat(patterns("minCount=3&withinDays=30").get("total").asInt()).isZero();
    }

    @Test
    void as_of_the_same_position_it_says_the_same_whatever_becomes_known_later() {
        JsonNode then = patterns("minCount=1&taxonomy=then");
        String report = happened("2025-10-01", rain);
        api.put(report + "/milestones/impactStarted", "{\"at\": \"2025-11-01T00:00:00Z\", \"reason\": \"Later\"}");
        assertThat(patterns("minCount=1&taxonomy=then")
                        .at("/patterns/0/reports")
                        .asInt())
                .isEqualTo(4);
        assertThat(patterns("minCount=1&taxonomy=then&position="
                                + then.get("position").asLong())
                        .get("patterns"))
                .isEqualTo(then.get("patterns"));
    }

    @Test
    void after_a_merge_causes_count_as_one_today_and_as_two_then() {
        api.post(
                "/api/taxonomy/categories/" + hail + "/merge",
                "{\"into\": \"%s\", \"reason\": \"Both are wet\"}".formatted(rain));
        assertThat(patterns("minCount=4").at("/patterns/0/values/category").asString())
                .isEqualTo(rain);
        assertThat(patterns("minCount=1&taxonomy=then").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void pages_make_up_the_whole() {
        JsonNode first = patterns("minCount=1&limit=1");
        JsonNode second =
                patterns("minCount=1&limit=1&cursor=" + first.get("next").asString());
        assertThat(second.at("/patterns/0/values/category").asString()).isEqualTo(hail);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_with_the_parameter() {
        for (String bad : List.of(
                YEAR + "&by=weather by",
                YEAR + "&by=team&by=team by",
                "from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z to",
                YEAR + "&withinDays=366 withinDays",
                YEAR + "&minCount=0 minCount",
                YEAR + "&limit=0 limit",
                YEAR + "&cursor=other cursor")) {
            String[] parts = bad.split(" ", 2);
            Api.Answer answer = api.get("/api/patterns?" + parts[0]);
            assertThat(answer.status()).as(bad + answer.text()).isEqualTo(400);
            assertThat(answer.string("/errors/0/pointer")).as(answer.text()).contains(parts[1]);
        }
    }

    private JsonNode patterns(String how) {
        Api.Answer answer = api.get("/api/patterns?" + YEAR + "&team=" + team + "&" + how);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String happened(String day, String category) {
        Api.Answer answer = api.post("/api/reports", """
            {"title": "It was wet", "type": "outage", "severity": "SEV3", "occurredAt": "%sT00:00:00Z",
             "services": [{"name": "%s"}], "teams": [{"name": "%s"}]}\
            """.formatted(day, roof, team));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        api.post(answer.location() + "/causes", """
            {"kind": "root_cause", "text": "Water came in.", "category": "%s"}\
            """.formatted(category));
        return answer.location();
    }
}
