package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was found out about an incident: told over the API, corrected, and read as of each step. */
class AnalysisTest extends Journey {

    private String report = "";

    @BeforeEach
    void declare() {
        report = api.post("/api/reports", """
            {"title": "The bakery opened late", "type": "operational_delay", "severity": "SEV3",
             "summary": "No bread before nine.", "occurredAt": "2026-02-03T05:00:00Z", "displayZone": "Europe/Paris"}
            """).location();
    }

    @Test
    void the_summary_tells_times_and_durations_that_nobody_typed() {
        api.put(report + "/milestones/impactEnded", "{\"at\": \"2026-02-03T08:00:00Z\"}");
        api.put(report + "/sections/core-issue", "{\"text\": \"One oven, one baker.\"}");

        JsonNode summary = reportNow().get("summary");

        assertThat(summary.get("what").asString()).isEqualTo("The bakery opened late");
        assertThat(summary.get("when").asString()).isEqualTo("2026-02-03 06:00–09:00 CET");
        assertThat(summary.get("duration").asString()).isEqualTo("3 hours");
        assertThat(summary.get("description").asString()).isEqualTo("No bread before nine.");
        assertThat(summary.get("coreIssue").asString()).isEqualTo("One oven, one baker.");
        assertThat(summary.get("missing").valueStream().map(JsonNode::asString))
                .containsExactly("impact-summary", "lessons-preview", "next-steps-preview");
    }

    @Test
    void an_incident_that_is_over_does_not_last_until_now() {
        assertThat(reportNow().at("/summary/when").asString()).isEqualTo("since 2026-02-03 06:00 CET");
        api.put(report + "/status", "{\"status\": \"resolved\"}");
        assertThat(reportNow().at("/summary/when").asString()).isEqualTo("began 2026-02-03 06:00 CET");
        api.put(report + "/milestones/resolved", "{\"at\": \"2026-02-03T07:00:00Z\"}");
        assertThat(reportNow().at("/summary/when").asString()).isEqualTo("2026-02-03 06:00–08:00 CET");
    }

    @Test
    void a_corrected_milestone_corrects_the_summary() {
        api.put(report + "/milestones/impactEnded", "{\"at\": \"2026-02-03T08:00:00Z\"}");
        api.put(report + "/milestones/impactEnded", "{\"at\": \"2026-02-04T08:00:00Z\", \"reason\": \"Next day\"}");
        assertThat(reportNow().at("/summary/when").asString()).isEqualTo("2026-02-03 06:00 – 2026-02-04 09:00 CET");
        assertThat(reportNow().at("/summary/duration").asString()).isEqualTo("1 day 3 hours");
    }

    @Test
    void an_estimate_and_what_it_turned_out_to_be_are_both_kept() {
        String impact = post("/impacts", """
            {"dimension": "financial", "estimated": true, "amount": {"value": 900, "currency": "EUR"}}\
            """);
        api.put(report + "/impacts/" + impact, """
            {"to": {"dimension": "financial", "amount": {"value": 1140.5, "currency": "EUR"}}, "reason": "Counted"}\
            """);

        JsonNode stated = reportNow().at("/impacts/0");

        assertThat(stated.at("/finding/amount/value").decimalValue()).isEqualByComparingTo("1140.5");
        assertThat(stated.at("/finding/estimated").asBoolean()).isFalse();
        assertThat(stated.at("/previous/amount/value").decimalValue()).isEqualByComparingTo("900");
        assertThat(stated.at("/previous/estimated").asBoolean()).isTrue();
        assertThat(at(1).at("/impacts/0/finding/amount/value").decimalValue()).isEqualByComparingTo("900");
    }

    @Test
    void the_causal_chain_reads_as_a_story() {
        String alone = post("/causes", """
            {"kind": "root_cause", "text": "Only one baker has a key.", "category": "knowledge-key-person",
             "factorClass": "organisational", "branch": "process", "primary": true}\
            """);
        String overslept = post("/causes", """
            {"kind": "contributing_factor", "text": "The baker overslept.", "factorClass": "human"}\
            """);
        String closed = post("/symptoms", "{\"text\": \"The door stayed closed.\"}");
        post("/causal-links", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(overslept, closed));
        assertThat(rules()).contains("human-factor-unexplained");
        post("/causal-links", """
            {"from": "%s", "to": "%s", "text": "nobody else could open."}\
            """.formatted(alone, overslept));

        JsonNode analysis = reportNow().get("analysis");

        assertThat(analysis.get("story").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "“Only one baker has a key” led to “The baker overslept”: nobody else could open.",
                        "“The baker overslept” led to “The door stayed closed”.");
        assertThat(analysis.at("/fishbone/process/0").asString()).isEqualTo(alone);
        assertThat(rules()).doesNotContain("human-factor-unexplained");
    }

    @Test
    void an_answer_is_promoted_to_the_root_cause_it_is() {
        String chain = post("/why-chains", """
            {"focus": "safeguard", "whys": [{"question": "Why did nobody else open?", "answer": "There is one key."},
             {"question": "Why one?", "answer": "The lock was changed in a hurry."}]}\
            """);
        String cause = post("/why-chains/" + chain + "/promotion", "{\"category\": \"process-handoff\"}");
        JsonNode promoted = reportNow().at("/analysis/causes/0");
        assertThat(promoted.get("id").asString()).isEqualTo(cause);
        assertThat(promoted.at("/finding/text").asString()).isEqualTo("The lock was changed in a hurry.");
        assertThat(promoted.at("/finding/promotedFrom/answer").asInt()).isEqualTo(2);
    }

    @Test
    void findings_are_paged_in_the_order_in_which_they_were_told() {
        for (int i = 0; i < 5; i++) {
            post("/lessons", "{\"kind\": \"went_well\", \"text\": \"Lesson %d\"}".formatted(i));
        }
        List<String> told = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(report + "/findings?kind=lesson&minVersion=5&limit=2" + cursor)
                    .json();
            page.get("items").forEach(item -> told.add(item.at("/finding/text").asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(told).containsExactly("Lesson 0", "Lesson 1", "Lesson 2", "Lesson 3", "Lesson 4");
    }

    @Test
    void two_people_write_two_sections_and_nobody_over_the_other() {
        long seen = api.put(report + "/sections/response", "{\"text\": \"We knocked.\"}")
                .number("/version");
        api.put(report + "/sections/background", "{\"text\": \"It is an old lock.\"}");

        Api.Answer first = api.put(
                report + "/sections/response",
                "{\"text\": \"We knocked loudly.\", \"baseVersion\": %d}".formatted(seen));
        Api.Answer second = api.put(
                report + "/sections/response", "{\"text\": \"We shouted.\", \"baseVersion\": %d}".formatted(seen));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.string("/type")).isEqualTo("urn:debrief:section-changed");
        assertThat(reportNow()
                        .get("sections")
                        .valueStream()
                        .map(section -> section.get("text").asString()))
                .containsExactly("No bread before nine.", "It is an old lock.", "We knocked loudly.");
    }

    @Test
    void a_confidential_perspective_is_read_by_its_author_alone() {
        Api author = member("author");
        Api other = member("other");
        String id = author.post(report + "/perspectives", """
            {"text": "I was ashamed.", "confidential": true}\
            """).string("/id");
        String version = "?minVersion=1";

        for (String path : List.of(version, "/findings" + version, "/history" + version, "/document" + version)) {
            assertThat(author.get(report + path).text()).as(path).contains("I was ashamed.");
            assertThat(other.get(report + path).text()).as(path).doesNotContain("ashamed");
            assertThat(api.get(report + path).text()).as(path).doesNotContain("ashamed");
        }
        assertThat(other.get(report + "/history" + version).json().at("/items/1/changes/0/after"))
                .isEqualTo(tools.jackson.databind.json.JsonMapper.shared()
                        .readTree("{\"author\": {\"id\": \"%s\", \"name\": \"author\"}, \"confidential\": true}"
                                .formatted(author.get("/api/me").string("/id"))));
        assertThat(other.post(report + "/perspectives/" + id + "/withdrawal", "{\"reason\": \"No\"}")
                        .status())
                .isEqualTo(403);
        author.put(
                report + "/perspectives/" + id, "{\"to\": {\"text\": \"I was ashamed.\"}, \"reason\": \"All right\"}");
        assertThat(other.get(report + "?minVersion=2")
                        .json()
                        .at("/perspectives/0/finding/text")
                        .asString())
                .isEqualTo("I was ashamed.");
        assertThat(other.get(report + "/findings?minVersion=2")
                        .json()
                        .at("/items/0/previous")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_is_not_sound_is_refused_with_the_field_and_records_nothing() {
        String cause = post("/causes", "{\"kind\": \"root_cause\", \"text\": \"One key.\", \"primary\": true}");
        refused("/causes", "{\"kind\": \"root_cause\", \"text\": \"Two\", \"primary\": true}", 409, "/primary");
        refused("/causes", "{\"kind\": \"root_cause\", \"text\": \"Fate\", \"category\": \"fate\"}", 400, "/category");
        refused("/causes", "{\"kind\": \"root_cause\", \"text\": \"%s\"}".formatted("x".repeat(20_001)), 400, "/text");
        refused("/causal-links", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(cause, cause), 400, "/to");
        String elsewhere =
                api.post(api.declare() + "/symptoms", "{\"text\": \"Smoke\"}").string("/id");
        refused("/causal-links", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(cause, elsewhere), 400, "/to");
        refused("/why-chains", "{\"focus\": \"response\", \"whys\": []}", 400, "/whys");
        refused("/impacts", "{\"dimension\": \"weather\", \"text\": \"Rain\"}", 400, "/dimension");
        refused("/impacts", "{\"dimension\": \"team\", \"text\": \"Rain\", \"mood\": \"low\"}", 400, "/mood");
        refused("/changes", "{\"text\": \"New lock\", \"occurredAt\": \"2026-02-03T05:00:01Z\"}", 400, "/occurredAt");
        assertThat(api.put(report + "/perspectives/" + cause, "{\"reason\": \"It is empty\"}")
                        .string("/errors/0/pointer"))
                .isEqualTo("/to");
        assertThat(reportNow().get("version").asLong()).isEqualTo(1);
    }

    private void refused(String path, String body, int status, String pointer) {
        Api.Answer answer = api.post(report + path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.string("/errors/0/pointer")).as(answer.text()).isEqualTo(pointer);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    }

    private Api member(String name) {
        return api.withKey(api.post("/api/clients", """
            {"name": "%s", "roles": ["responder"], "teams": []}\
            """.formatted(name)).string("/key"));
    }

    private List<String> rules() {
        return reportNow()
                .get("remarks")
                .valueStream()
                .map(remark -> remark.get("rule").asString())
                .toList();
    }

    private String post(String path, String body) {
        Api.Answer answer = api.post(report + path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.string("/id");
    }

    private JsonNode reportNow() {
        return api.get(report).json();
    }

    private JsonNode at(long version) {
        return api.get(report + "?version=" + version).json();
    }
}
