package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Role;
import dev.debrief.support.security.AccessRule;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A regular look at what keeps coming back: what was found, what was decided, and what came of it. */
class PatternReviewsTest extends Journey {

    private static final String REASON = "{\"reason\": \"A slip\"}";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String team = "team of " + run;
    private Api analyst = api;
    private String review = "";

    @BeforeEach
    void schedule() {
        analyst = api.withKey(register("analyst"));
        Api.Answer scheduled = analyst.post("/api/pattern-reviews", plan("2026-01-15"));
        assertThat(scheduled.status()).as(scheduled.text()).isEqualTo(201);
        review = scheduled.location();
    }

    @Test
    void a_review_tells_what_was_found_and_decided_and_what_came_of_it() {
        String report = happened("2025-02-01");
        String item = api.post(
                        report + "/action-items", """
                            {"title": "Mend the roof", "successCriterion": "It stays dry", "type": "prevent", "category": "systemic_change",
                             "owner": {"team": "roofers"}, "dueOn": "2099-05-01", "addresses": ["%s"]}\
                            """.formatted(api.get(report).string("/analysis/causes/0/id")))
                .string("/id");
        String finding =
                analyst.post(review + "/findings", """
                    {"text": "It rains in.", "evidence": ["%s"]}\
                    """.formatted(idOf(report))).string("/id");
        String decision =
                analyst.post(review + "/decisions", """
                    {"text": "The roof is mended.", "findings": ["%s"]}\
                    """.formatted(finding)).string("/id");
        link(report, item, decision);
        Api.Answer concluded = analyst.post(review + "/conclusion", """
            {"summary": "One roof, one leak.", "nextDueOn": "2026-04-15"}\
            """);
        assertThat(concluded.status()).isEqualTo(200);
        assertThat(concluded.etag()).isEqualTo("\"4\"");

        JsonNode told = api.get(review + "?minVersion=4").json();
        assertThat(told.get("status").asString()).isEqualTo("concluded");
        assertThat(told.get("overdue").asBoolean()).isFalse();
        assertThat(told.at("/plan/title").asString()).isEqualTo("Year of " + run);
        assertThat(told.at("/plan/scope/team/0").asString()).isEqualTo(team);
        assertThat(told.at("/conclusion/nextDueOn").asString()).isEqualTo("2026-04-15");
        assertThat(told.at("/findings/0/evidence/0/title").asString()).isEqualTo("Rain in " + run);
        assertThat(told.at("/findings/0/withheld").asInt()).isZero();
        assertThat(told.at("/decisions/0/findings/0").asString()).isEqualTo(finding);
        assertThat(told.at("/actionItems/0/item/title").asString()).isEqualTo("Mend the roof");
        assertThat(told.at("/actionItems/0/item/status").asString()).isEqualTo("open");
        assertThat(told.at("/actionItems/0/decision").asString()).isEqualTo(decision);

        Api.Answer late = analyst.post(review + "/findings", "{\"text\": \"And it hails.\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.string("/type")).isEqualTo("urn:debrief:pattern-review-concluded");
        assertThat(analyst.post(review + "/reopening", "{\"reason\": \"It hails\"}")
                        .status())
                .isEqualTo(200);
        assertThat(analyst.post(review + "/findings", "{\"text\": \"And it hails.\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_finding_leads_back_to_the_figures_as_they_were_read() {
        happened("2025-02-01");
        happened("2025-02-11");
        JsonNode page = api.get("/api/patterns?by=service&from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&team="
                        + team.replace(" ", "%20"))
                .json();
        assertThat(page.at("/patterns/0/reports").asInt()).isEqualTo(2);
        Api.Answer finding = analyst.post(review + "/findings", """
            {"text": "It rains in.", "pattern": "%s", "position": %d}\
            """.formatted(
                page.at("/patterns/0/id").asString(), page.at("/basis/position").asLong()));
        assertThat(finding.status()).as(finding.text()).isEqualTo(201);
        happened("2025-09-01");

        JsonNode then = api.get(api.get(review + "?minVersion=1").string("/findings/0/link"))
                .json();
        assertThat(then.at("/pattern/reports").asInt()).as(then.toString()).isEqualTo(2);
        String now = api.get(review).string("/findings/0/link").replaceAll("&position=\\d+", "");
        assertThat(api.get(now).json().at("/pattern/reports").asInt()).isEqualTo(3);
    }

    @Test
    void at_any_version_or_instant_it_says_what_it_said_then() {
        String finding = analyst.post(review + "/findings", "{\"text\": \"It rains in.\"}")
                .string("/id");
        analyst.put(review + "/findings/" + finding, """
            {"to": {"text": "It hails in."}, "reason": "Seen from above"}\
            """);
        analyst.put(review + "/deadline", "{\"dueOn\": \"2099-01-15\", \"reason\": \"Holidays\"}");
        analyst.post(review + "/findings/" + finding + "/withdrawal", REASON);

        assertThat(api.get(review + "?version=0").json().get("findings")).isEmpty();
        assertThat(api.get(review + "?version=1").string("/findings/0/text")).isEqualTo("It rains in.");
        assertThat(api.get(review + "?version=2").string("/findings/0/text")).isEqualTo("It hails in.");
        assertThat(api.get(review + "?version=2").string("/plan/dueOn")).isEqualTo("2026-01-15");
        assertThat(api.get(review + "?version=2").json().get("overdue").asBoolean())
                .isTrue();
        assertThat(api.get(review + "?version=3").string("/plan/dueOn")).isEqualTo("2099-01-15");
        JsonNode latest = api.get(review + "?minVersion=4").json();
        assertThat(latest.get("findings")).isEmpty();
        assertThat(latest.get("overdue").asBoolean()).isFalse();
        String then = latest.get("recordedAt").asString();
        assertThat(api.get(review + "?asOf=" + then).number("/version")).isEqualTo(4);
        assertThat(api.get(review + "?version=5").string("/type")).isEqualTo("urn:debrief:version-not-reached");
        assertThat(api.get(review + "?asOf=2001-01-01T00:00:00Z").string("/type"))
                .isEqualTo("urn:debrief:not-yet-scheduled");
        assertThat(api.get("/api/pattern-reviews/" + UUID.randomUUID()).string("/type"))
                .isEqualTo("urn:debrief:pattern-review-not-found");
    }

    @Test
    void its_history_tells_who_changed_what_from_what_to_what_and_why() {
        String finding = analyst.post(review + "/findings", "{\"text\": \"It rains in.\"}")
                .string("/id");
        analyst.put(review + "/findings/" + finding, """
            {"to": {"text": "It hails in."}, "reason": "Seen from above"}\
            """);
        analyst.put(review + "/deadline", "{\"dueOn\": \"2099-01-15\", \"reason\": \"Holidays\"}");

        JsonNode first = api.get(review + "/history?minVersion=3&limit=2").json();
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.at("/items/0/event").asString()).isEqualTo("PatternReviewScheduled");
        assertThat(first.at("/items/0/actor/name").asString()).isEqualTo("Ann");
        assertThat(first.at("/items/1/changes/0/part").asString()).isEqualTo("finding");
        assertThat(first.at("/items/1/changes/0/before").isNull()).isTrue();
        JsonNode second = api.get(review + "/history?minVersion=3&limit=2&cursor="
                        + first.get("next").asString())
                .json();
        assertThat(second.at("/items/0/changes/0/before/text").asString()).isEqualTo("It rains in.");
        assertThat(second.at("/items/0/changes/0/after/text").asString()).isEqualTo("It hails in.");
        assertThat(second.at("/items/0/reason").asString()).isEqualTo("Seen from above");
        assertThat(second.at("/items/1/changes/0/before/dueOn").asString()).isEqualTo("2026-01-15");
        assertThat(second.at("/items/1/changes/0/after/dueOn").asString()).isEqualTo("2099-01-15");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(api.get(review + "/history?actor=nobody").json().get("items"))
                .isEmpty();
    }

    @Test
    void the_list_tells_what_is_due_first_what_is_overdue_and_what_was_listed_then() {
        String later = analyst.post("/api/pattern-reviews", plan("2026-01-16")).location();
        String before = api.get(later).string("/recordedAt");
        analyst.post(later + "/cancellation", REASON);

        List<JsonNode> open = listed("&status=open&dueBefore=2026-02-01");
        assertThat(ids(open)).contains(idOf(review)).doesNotContain(idOf(later));
        JsonNode item = listed(open, review);
        assertThat(item.get("overdue").asBoolean()).isTrue();
        assertThat(item.get("title").asString()).isEqualTo("Year of " + run);
        List<JsonNode> both = listed("&dueBefore=2026-01-17");
        assertThat(ids(both)).containsSubsequence(idOf(review), idOf(later));
        assertThat(listed(both, later).get("status").asString()).isEqualTo("cancelled");
        assertThat(ids(listed("&status=open&dueBefore=2026-01-15"))).doesNotContain(idOf(review));
        assertThat(ids(listed("&status=open&asOf=" + before))).contains(idOf(review), idOf(later));
        assertThat(listed("&asOf=2001-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void what_is_sent_twice_is_recorded_once() {
        String key = "key " + run;
        Api.Answer first = analyst.post("/api/pattern-reviews", key, plan("2026-03-01"));
        Api.Answer again = analyst.post("/api/pattern-reviews", key, plan("2026-03-01"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(analyst.post("/api/pattern-reviews", key, plan("2026-03-02")).status())
                .isEqualTo(422);
        String findings = first.location() + "/findings";
        Api.Answer finding = analyst.post(findings, key, "{\"text\": \"It rains in.\"}");
        assertThat(analyst.post(findings, key, "{\"text\": \"It rains in.\"}").text())
                .isEqualTo(finding.text());
        assertThat(analyst.post(findings, key, "{\"text\": \"It hails in.\"}").status())
                .isEqualTo(422);
    }

    @Test
    void an_edit_of_an_earlier_version_is_refused_with_what_has_changed_since() {
        String tag = api.get(review).etag();
        analyst.post(review + "/findings", "{\"text\": \"It rains in.\"}");
        String body = "{\"dueOn\": \"2099-01-15\", \"reason\": \"Holidays\"}";
        Api.Answer refused = analyst.put(review + "/deadline", tag, body);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.string("/changes/0/event")).isEqualTo("PatternFindingRecorded");
        assertThat(refused.string("/changes/0/actor")).isEqualTo("Ann");
        String present = api.get(review + "?minVersion=1").etag();
        assertThat(analyst.put(review + "/deadline", present, body).status()).isEqualTo(200);
        assertThat(analyst.put(review + "/deadline", tag, body).status()).isEqualTo(200);
    }

    @Test
    void the_tag_of_a_review_changes_with_what_it_tells_of_reports() {
        String report = happened("2025-02-01");
        analyst.post(
                review + "/findings", "{\"text\": \"It rains in.\", \"evidence\": [\"%s\"]}".formatted(idOf(report)));
        String tag = api.get(review + "?minVersion=1").etag();
        assertThat(api.send("GET", review, BodyPublishers.noBody(), Map.of("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
        api.put(report + "/title", "{\"title\": \"Hail in %s\"}".formatted(run));
        assertThat(api.send("GET", review, BodyPublishers.noBody(), Map.of("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_restricted_is_withheld_from_those_who_may_not_see_it() {
        String report = happened("2025-02-01");
        String other = happened("2025-02-02");
        analyst.post(review + "/findings", """
            {"text": "It rains in.", "evidence": ["%s", "%s"]}\
            """.formatted(idOf(report), idOf(other)));
        link(report, UUID.randomUUID().toString(), null);
        link(other, UUID.randomUUID().toString(), null);
        api.put(report + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");

        Api.Answer told = analyst.get(review + "?minVersion=3");
        assertThat(told.json().at("/findings/0/evidence")).hasSize(1);
        assertThat(told.json().at("/findings/0/withheld").asInt()).isEqualTo(1);
        assertThat(told.json().get("actionItems")).hasSize(1);
        assertThat(told.json().at("/actionItems/0/item").isNull()).isTrue();
        assertThat(told.json().get("withheld").asInt()).isEqualTo(1);
        Api.Answer history = analyst.get(review + "/history");
        assertThat(history.number("/items/1/changes/0/after/withheld")).isEqualTo(1);
        assertThat(told.text() + history.text()).contains(idOf(other)).doesNotContain(idOf(report));

        Api auditor = api.withKey(register("auditor"));
        assertThat(auditor.get(review).json().at("/findings/0/evidence")).hasSize(2);
        assertThat(auditor.get(review).json().get("actionItems")).hasSize(2);
        assertThat(api.get("/api/audit/accesses?report=" + idOf(report))
                        .json()
                        .get("items")
                        .valueStream()
                        .map(access -> access.get("question").asString()))
                .contains("FindPatternReview");
    }

    @Test
    void an_id_of_something_else_is_no_review_and_no_client() {
        String report = api.declare().substring("/api/reports/".length());
        String nothing = UUID.randomUUID().toString();
        for (String id : List.of(report, nothing)) {
            assertThat(api.get("/api/pattern-reviews/" + id).status()).isEqualTo(404);
            assertThat(api.get("/api/pattern-reviews/" + id + "/history?minVersion=0")
                            .status())
                    .isEqualTo(404);
            assertThat(api.get("/api/clients/" + id).status()).isEqualTo(404);
            assertThat(api.post("/api/pattern-reviews/" + id + "/decisions", "{\"text\": \"Decided\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(api.put(
                                    "/api/clients/" + id + "/access",
                                    "{\"roles\": [\"responder\"], \"teams\": [], \"reason\": \"Moved\"}")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void bad_input_is_refused_with_a_pointer() {
        refused("", "{\"period\": {}}", "/dueOn", "/period/from", "/period/to", "/title");
        refused("", plan("2026-01-15").replace("2025-01-01", "2027-01-01"), "/period/to");
        refused("", plan("2026-01-15").replace("\"team\"", "\"crew\""), "/scope/crew");
        refused("", plan("2026-01-15").replace("{\"team\": [", "{\"severity\": ["), "/scope/severity/0");
        refused("", plan("2026-01-15").replace("\"dueOn\"", "\"responsible\": {}, \"dueOn\""), "/responsible");
        refused("/findings", "{\"text\": \" \"}", "/text");
        refused("/findings", "{\"text\": \"x\", \"pattern\": \"%%%\"}", "/pattern");
        refused("/findings", "{\"text\": \"x\", \"position\": -1}", "/position");
        refused("/findings", "{\"text\": \"x\", \"evidence\": [null]}", "/evidence/0");
        refused("/decisions", "{\"text\": \"x\", \"findings\": [\"" + UUID.randomUUID() + "\"]}", "/findings/0");
        refused("/conclusion", "{\"summary\": \"x\", \"nextDueOn\": \"2025-01-01\"}", "/nextDueOn");
        refused("/reopening", "{}", "/reason");
        assertThat(api.get("/api/pattern-reviews?status=lost").status()).isEqualTo(400);
        assertThat(api.get("/api/pattern-reviews?cursor=x").status()).isEqualTo(400);
        assertThat(api.get("/api/pattern-reviews?limit=0").status()).isEqualTo(400);
    }

    private void refused(String path, String body, String... pointers) {
        Api.Answer answer = analyst.post(path.isEmpty() ? "/api/pattern-reviews" : review + path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .as(body)
                .containsExactly(pointers);
    }

    @Test
    void analysts_review_patterns_and_everybody_reads_what_came_of_it() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Api caller = api.withKey(register(role.toString()));
            for (AccessRule rule : Stage.accessRules()) {
                if (!rule.path().startsWith("/api/pattern-reviews")) {
                    continue;
                }
                Api.Answer answer = caller.send(
                        rule.method().name(),
                        rule.path()
                                .replace("/api/pattern-reviews/{id}", review)
                                .replaceAll("\\{\\w+}", UUID.randomUUID().toString()),
                        BodyPublishers.ofString(rule.method().name().equals("GET") ? "" : "{}"),
                        Map.of("Content-Type", "application/json"));
                boolean may = rule.method().name().equals("GET") || role == Role.ANALYST || role == Role.ADMIN;
                boolean reached = answer.status() == 200 || answer.status() == 400;
                if (may ? !reached : answer.status() != 403) {
                    wrong.add(role + " " + rule.method() + " " + rule.path() + ": " + answer.text());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String plan(String dueOn) {
        return """
            {"title": "Year of %s", "period": {"from": "2025-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"},
             "scope": {"team": ["%s"]}, "dueOn": "%s"}\
            """.formatted(run, team, dueOn);
    }

    private String happened(String day) {
        String report =
                api.post("/api/reports", """
                    {"title": "Rain in %s", "type": "outage", "severity": "SEV3", "occurredAt": "%sT10:00:00Z",
                     "services": [{"name": "roof of %s"}], "teams": [{"name": "%s"}]}\
                    """.formatted(run, day, run, team)).location();
        api.post(report + "/causes", "{\"kind\": \"root_cause\", \"text\": \"A leak.\"}");
        return report;
    }

    private void link(String report, String item, @Nullable String decision) {
        Api.Answer linked = analyst.put(review + "/action-items", """
            {"reportId": "%s", "itemId": "%s", "decision": %s}\
            """.formatted(
                        idOf(report), item, decision == null ? "null" : "\"" + decision + "\""));
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
    }

    private List<JsonNode> listed(String filter) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    api.get("/api/pattern-reviews?limit=2" + filter + cursor).json();
            page.get("items").forEach(all::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.get("id").asString()).toList();
    }

    private static JsonNode listed(List<JsonNode> items, String location) {
        return items.stream()
                .filter(item -> item.get("id").asString().equals(idOf(location)))
                .findFirst()
                .orElseThrow();
    }

    private String register(String role) {
        return api.post("/api/clients", """
            {"name": "Ann", "roles": ["%s"], "teams": ["nobody's"]}\
            """.formatted(role)).string("/key");
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
