package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What helped, what failed, and what was seen before. */
class SafeguardsTest extends Journey {

    private static final String YEAR = "from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String frost = "frost-" + run;
    private final String pipe = "pipe-" + run;
    private final String team = "team-" + run;
    private String january = "";
    private String march = "";

    @BeforeEach
    void froze() {
        api.put("/api/taxonomy/categories/" + frost, """
            {"name": "%s", "reason": "Needed"}\
            """.formatted(frost));
        january = happened("2025-01-10", pipe);
        march = happened("2025-03-10", pipe);
        happened("2024-12-24", "elsewhere-" + run);
        mitigated(january, "monitoring", "The alarm rang.");
        mitigated(january, "luck", "Somebody was there.");
        mitigated(march, "monitoring", "The alarm rang again.");
        barred(march, "failed", "The heating.");
        barred(march, "held", "The second valve.");
    }

    @Test
    void mitigators_are_counted_by_kind_and_told_in_the_words_of_the_reports() {
        JsonNode page = ask("/mitigators", "");
        assertThat(page.at("/counts/0/value").asString()).isEqualTo("monitoring");
        assertThat(page.at("/counts/0/reports").asInt()).isEqualTo(2);
        assertThat(page.at("/counts/0/share").asDouble()).isEqualTo(1.0);
        assertThat(page.at("/counts/1/share").asDouble()).isEqualTo(0.5);
        assertThat(page.get("lines")).hasSize(3);
        assertThat(page.at("/lines/0/text").asString()).isEqualTo("The alarm rang again.");
        JsonNode lucky = ask("/mitigators", "mitigator=luck");
        assertThat(lucky.get("lines")).hasSize(1);
        assertThat(lucky.get("counts")).hasSize(2);
    }

    @Test
    void pages_go_from_report_to_report() {
        JsonNode first = ask("/mitigators", "limit=1");
        assertThat(first.get("lines")).hasSize(1);
        JsonNode second =
                ask("/mitigators", "limit=1&cursor=" + first.get("next").asString());
        assertThat(second.get("lines")).hasSize(2);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void barriers_that_failed_are_told_and_as_of_before_there_were_none() {
        JsonNode page = ask("/barriers", "outcome=failed");
        assertThat(page.get("counts")).hasSize(2);
        assertThat(page.at("/lines/0/text").asString()).isEqualTo("The heating.");
        assertThat(ask("/barriers", "asOf=2026-01-01T00:00:00Z").get("counts")).isEmpty();
    }

    @Test
    void a_report_tells_where_else_its_causes_were_seen() {
        Api.Answer answer = api.get(march + "/patterns");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode cause = answer.json().at("/causes/0");
        assertThat(cause.get("category").asString()).isEqualTo(frost);
        assertThat(cause.get("reports").asInt()).isEqualTo(2);
        assertThat(cause.get("samePlace").asInt()).isEqualTo(1);
        assertThat(cause.get("earlier").asInt()).isEqualTo(2);
        assertThat(january).endsWith(cause.at("/reportIds/0").asString());
        assertThat(cause.get("firstSeen").asString()).isEqualTo("2024-12-24T00:00:00Z");
        JsonNode pattern = api.get("/api/patterns/" + cause.get("patternId").asString() + "?" + YEAR)
                .json();
        assertThat(pattern.at("/pattern/reports").asInt()).isEqualTo(2);
    }

    @Test
    void a_report_that_is_not_there_was_seen_nowhere() {
        assertThat(api.get("/api/reports/" + UUID.randomUUID() + "/patterns").status())
                .isEqualTo(404);
        assertThat(api.get(march + "/patterns?years=21").status()).isEqualTo(400);
    }

    @Test
    void a_month_is_assessed_with_what_was_known_at_its_end() {
        String question = "/api/patterns/recurrence-assessment?month=2025-03";
        assertThat(categories(question)).doesNotContain(frost);
        assertThat(categories("/api/patterns/recurrence-assessment?months=6")).doesNotContain(frost);
        String now = "&asOf=" + Instant.now();
        JsonNode today = api.get(question + now).json();
        assertThat(today.at("/basis/from").asString()).isEqualTo("2024-10-01T00:00:00Z");
        assertThat(today.at("/basis/to").asString()).isEqualTo("2025-04-01T00:00:00Z");
        assertThat(categories(question + now + "&minCount=3")).contains(frost);
        assertThat(categories(question + now + "&months=3")).contains(frost);
        assertThat(categories(question + now + "&months=2")).doesNotContain(frost);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_with_the_parameter() {
        for (String bad : List.of(
                "/mitigators?" + YEAR + "&mitigator=magic mitigator",
                "/barriers?" + YEAR + "&outcome=melted outcome",
                "/barriers?to=2026-01-01T00:00:00Z from",
                "/recurrence-assessment?month=2025-13 month",
                "/recurrence-assessment?month=2025-03&months=0 months",
                "/recurrence-assessment?month=2025-03&minCount=0 minCount")) {
            String[] parts = bad.split(" ", 2);
            Api.Answer answer = api.get("/api/patterns" + parts[0]);
            assertThat(answer.status()).as(bad + answer.text()).isEqualTo(400);
            assertThat(answer.string("/errors/0/pointer")).as(answer.text()).contains(parts[1]);
        }
    }

    private List<String> categories(String question) {
        Api.Answer answer = api.get(question + "&limit=200");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("patterns")
                .valueStream()
                .map(pattern -> pattern.at("/values/category").asString())
                .toList();
    }

    private JsonNode ask(String what, String how) {
        Api.Answer answer = api.get("/api/patterns" + what + "?" + YEAR + "&team=" + team + "&" + how);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String happened(String day, String service) {
        Api.Answer answer = api.post("/api/reports", """
            {"title": "It froze", "type": "outage", "severity": "SEV3", "occurredAt": "%sT00:00:00Z",
             "services": [{"name": "%s"}], "teams": [{"name": "%s"}]}\
            """.formatted(day, service, team));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        api.post(answer.location() + "/causes", """
            {"kind": "root_cause", "text": "Nobody had thought of frost.", "category": "%s"}\
            """.formatted(frost));
        return answer.location();
    }

    private void mitigated(String report, String kind, String text) {
        Api.Answer answer =
                api.post(report + "/mitigators", "{\"kind\": \"%s\", \"text\": \"%s\"}".formatted(kind, text));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void barred(String report, String outcome, String expected) {
        Api.Answer answer = api.post(
                report + "/barriers", "{\"expected\": \"%s\", \"outcome\": \"%s\"}".formatted(expected, outcome));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
