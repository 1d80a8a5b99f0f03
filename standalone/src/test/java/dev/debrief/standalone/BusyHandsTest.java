package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** During an incident nobody wants to fill in fields: what is not said has a sensible value. */
class BusyHandsTest extends Journey {

    private static boolean isNow(JsonNode time) {
        return Duration.between(Instant.parse(time.asString()), Instant.now())
                        .abs()
                        .toSeconds()
                < 60;
    }

    @Test
    void a_text_alone_is_a_note_now_also_if_it_is_sent_twice() {
        String report = api.declare();
        String key = UUID.randomUUID().toString();
        Api.Answer first = api.post(report + "/timeline", key, "{\"text\": \"Drained eu-west\"}");
        Api.Answer again = api.post(report + "/timeline", key, "{\"text\": \"Drained eu-west\"}");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        JsonNode entries = api.get(report + "/timeline").json().at("/items");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/kind").asString()).isEqualTo("note");
        assertThat(isNow(entries.at("/0/occurredAt"))).isTrue();
        assertThat(api.post(report + "/timeline", key, "{\"text\": \"Something else\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_severity_may_come_later_and_in_the_words_of_the_house() {
        String report = api.post("/api/reports", "{\"title\": \"No steam\", \"type\": \"outage\"}")
                .location();
        assertThat(api.get(report).json().path("severity").isNull()).isTrue();
        for (String word : List.of("High", "sev-2", "S2", "SEV2")) {
            Api.Answer rated = api.put(
                    report + "/severity", "{\"severity\": \"%s\", \"rationale\": \"Many wait\"}".formatted(word));
            assertThat(rated.status()).as(rated.text()).isEqualTo(200);
            assertThat(api.get(report).string("/severity")).isEqualTo("SEV2");
        }
        assertThat(api.get("/api/reports?severity=major&limit=1").status()).isEqualTo(200);
    }

    @Test
    void a_milestone_without_a_time_is_reached_now_and_moves_no_known_one() {
        String report = api.declare();
        Api.Answer reached = api.put(report + "/milestones/acknowledged", "{}");
        assertThat(reached.status()).as(reached.text()).isEqualTo(200);
        JsonNode at = milestone(report, "acknowledged");
        assertThat(isNow(at)).isTrue();
        assertThat(api.put(report + "/milestones/acknowledged", "{}").status()).isEqualTo(200);
        assertThat(milestone(report, "acknowledged")).isEqualTo(at);
    }

    private JsonNode milestone(String report, String name) {
        return api.get(report)
                .json()
                .at("/milestones")
                .valueStream()
                .filter(milestone -> milestone.at("/name").asString().equals(name))
                .map(milestone -> milestone.at("/at"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_request_resolves_an_incident() {
        String report = api.declare();
        String key = UUID.randomUUID().toString();
        Api.Answer resolved = api.post(report + "/resolution", key, "{\"text\": \"Rolled back 4.2.1\"}");
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(201);
        assertThat(api.get(report).string("/status")).isEqualTo("resolved");
        assertThat(isNow(milestone(report, "resolved"))).isTrue();
        assertThat(api.get(report + "/timeline").string("/items/0/text")).isEqualTo("Rolled back 4.2.1");
        long version = api.get(report).number("/version");
        assertThat(api.post(report + "/resolution", key, "{\"text\": \"Rolled back 4.2.1\"}")
                        .text())
                .isEqualTo(resolved.text());
        assertThat(api.get(report).number("/version")).isEqualTo(version);
    }

    @Test
    void a_write_is_answered_with_the_remarks_that_it_caused_and_cured() {
        String report = api.declare();
        HttpResponse<String> cause =
                posted(report + "/causes", "{\"kind\": \"root_cause\", \"text\": \"No limit was set\"}");
        assertThat(cause.headers().firstValue("Debrief-Remarks-Caused")).contains("cause-uncovered");
        assertThat(cause.headers().firstValue("Debrief-Remarks-Cured")).contains("cause-missing");

        HttpResponse<String> promise =
                posted(report + "/action-items", """
                    {"title": "Set a limit", "successCriterion": "A test exceeds it", "type": "prevent", "dueOn": "2099-05-01",
                     "category": "process_improvement", "deliverable": "test", "owner": {"person": "Ada"}, "addresses": ["%s"]}
                    """.formatted(api.get(report).string("/analysis/causes/0/id")));
        assertThat(promise.headers().firstValue("Debrief-Remarks-Caused")).isEmpty();
        assertThat(promise.headers().firstValue("Debrief-Remarks-Cured")).contains("cause-uncovered");

        HttpResponse<String> lesson =
                posted(report + "/lessons", "{\"kind\": \"went_well\", \"text\": \"We met early\"}");
        assertThat(lesson.headers().map().keySet()).noneMatch(name -> name.startsWith("debrief-remarks"));
    }

    private HttpResponse<String> posted(String path, String body) {
        HttpResponse<String> answer =
                api.exchange("POST", path, BodyPublishers.ofString(body), Map.of("Content-Type", "application/json"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    @Test
    void a_timeline_event_names_the_evidence_that_shows_it() {
        String report = api.declare();
        String alert = api.post(report + "/timeline", "{\"text\": \"The error rate rises\"}")
                .string("/id");
        api.post(report + "/timeline", "{\"text\": \"Lunch\"}");
        String chart = "{\"kind\": \"log_metric\", \"label\": \"Error rate\", \"timelineEvents\": [\"%s\"]}";
        Api.Answer recorded = api.post(report + "/evidence", chart.formatted(alert));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        JsonNode events = api.get(report + "/timeline").json().at("/items");
        assertThat(events.at("/0/evidence/0/id").asString()).isEqualTo(recorded.string("/id"));
        assertThat(events.at("/0/evidence/0/label").asString()).isEqualTo("Error rate");
        assertThat(events.at("/1/evidence")).isEmpty();
        assertThat(api.get(report).string("/evidence/0/finding/timelineEvents/0"))
                .isEqualTo(alert);

        Api.Answer elsewhere = api.post(api.declare() + "/evidence", chart.formatted(alert));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.text()).contains("/timelineEvents/0");
    }

    @Test
    void a_member_of_a_team_lists_the_open_incidents_of_that_team() {
        String team = "team-" + UUID.randomUUID();
        String open = owned(team);
        String done = owned(team);
        api.post(done + "/resolution", "{}");
        owned("other-" + team);
        Api member =
                api.withKey(api.post("/api/clients", """
                    {"name": "%s", "roles": ["responder"], "teams": ["%s"]}
                    """.formatted(team, team)).string("/key"));
        assertThat(listed(member, "mine=true&open=true")).containsExactly(open);
        assertThat(listed(member, "mine=true")).containsExactlyInAnyOrder(open, done);
        assertThat(listed(api, "team=" + team + "&open=true")).containsExactly(open);
        assertThat(listed(api, "mine=true")).isEmpty();
        assertThat(api.get("/api/reports?open=true&status=triage").status()).isEqualTo(400);
        assertThat(api.get("/api/reports?mine=true&team=" + team).status()).isEqualTo(400);
    }

    private String owned(String team) {
        return api.post("/api/reports", """
            {"title": "Tea is cold", "type": "outage", "severity": "SEV3", "teams": [{"name": "%s"}]}
            """.formatted(team)).location();
    }

    private static List<String> listed(Api who, String filter) {
        return who.get("/api/reports?" + filter)
                .json()
                .at("/items")
                .valueStream()
                .map(report -> "/api/reports/" + report.at("/id").asString())
                .toList();
    }
}
