package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Role;
import dev.debrief.support.security.AccessRule;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what with whose report: every role, every endpoint, on an own, a foreign and a restricted report. */
class AccessTest extends Journey {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "PUT /api/directory/aliases",
                    "{\"kind\": \"team\", \"alias\": \"tea\", \"name\": \"kettles\", \"reason\": \"Renamed\"}"),
            Map.entry(
                    "POST /api/directory/aliases/withdrawal",
                    "{\"kind\": \"team\", \"alias\": \"tea\", \"reason\": \"Renamed\"}"),
            Map.entry("POST /api/reports/{id}/action-items", """
                {"title": "Buy a lid", "successCriterion": "It boils", "type": "prevent", "category": "immediate_fix",
                 "owner": {"person": "Ada"}, "dueOn": "2099-05-01",
                 "addresses": ["00000000-0000-4000-8000-000000000001"]}\
                """),
            Map.entry("POST /api/reports/{id}/action-items/{itemId}/block", "{\"reason\": \"A slip\"}"),
            Map.entry(
                    "POST /api/reports/{id}/action-items/{itemId}/cancellation",
                    "{\"reason\": \"A slip\", \"riskAcceptedBy\": \"Ada\"}"),
            Map.entry("POST /api/reports/{id}/action-items/{itemId}/completion", "{\"evidence\": \"Tea\"}"),
            Map.entry("POST /api/reports/{id}/action-items/{itemId}/reopening", "{\"reason\": \"A slip\"}"),
            Map.entry(
                    "POST /api/reports/{id}/action-items/{itemId}/verification",
                    "{\"effective\": true, \"evidence\": \"Tea\"}"),
            Map.entry("PUT /api/reports/{id}/action-items/{itemId}", """
                {"to": {"title": "Tea", "successCriterion": "It is hot", "type": "prevent", "category": "immediate_fix",
                 "addresses": ["00000000-0000-4000-8000-000000000001"]}, "reason": "A slip"}\
                """),
            Map.entry(
                    "PUT /api/reports/{id}/action-items/{itemId}/assignment",
                    "{\"owner\": {\"person\": \"Ada\"}, \"dueOn\": \"2099-05-01\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/action-items/{itemId}/issues",
                    "{\"system\": \"jira\", \"key\": \"PAY-42\"}"),
            Map.entry("PUT /api/reports/{id}/action-items/{itemId}/issues/status", """
                {"system": "jira", "key": "PAY-42", "status": "Done", "done": true, "observedAt": "2026-03-01T16:00:00Z"}\
                """),
            Map.entry(
                    "PUT /api/reports/{id}/action-items/{itemId}/deadline",
                    "{\"dueOn\": \"2099-05-01\", \"reason\": \"A slip\"}"),
            Map.entry("PUT /api/reports/{id}/similar/{other}", "{\"relation\": \"same\"}"),
            Map.entry("POST /api/reports/{id}/similar/{other}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/similar", "{\"text\": \"The kettle stayed cold\"}"),
            Map.entry("POST /api/reports/{id}/barriers", "{\"expected\": \"A lid\", \"outcome\": \"absent\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/barriers/{findingId}",
                    "{\"to\": {\"expected\": \"A lid\", \"outcome\": \"absent\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/barriers/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry(
                    "POST /api/reports/{id}/causal-links",
                    "{\"from\": \"00000000-0000-4000-8000-000000000001\", \"to\":"
                            + " \"00000000-0000-4000-8000-000000000002\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/causal-links/{findingId}",
                    "{\"to\": {\"from\": \"00000000-0000-4000-8000-000000000001\", \"to\":"
                            + " \"00000000-0000-4000-8000-000000000002\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/causal-links/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/causes", "{\"kind\": \"root_cause\", \"text\": \"No lid\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/causes/{findingId}",
                    "{\"to\": {\"kind\": \"root_cause\", \"text\": \"No lid\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/causes/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry(
                    "POST /api/reports/{id}/changes",
                    "{\"text\": \"A new kettle\", \"occurredAt\": \"2026-03-01T13:03:00Z\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/changes/{findingId}",
                    "{\"to\": {\"text\": \"A new kettle\", \"occurredAt\": \"2026-03-01T13:03:00Z\"}, \"reason\": \"A"
                            + " slip\"}"),
            Map.entry("POST /api/reports/{id}/changes/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/evidence", "{\"kind\": \"documentation\", \"label\": \"The manual\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/evidence/{findingId}",
                    "{\"to\": {\"kind\": \"documentation\", \"label\": \"The manual\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/evidence/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/impacts", "{\"dimension\": \"team\", \"text\": \"No tea\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/impacts/{findingId}",
                    "{\"to\": {\"dimension\": \"team\", \"text\": \"No tea\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/impacts/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/lessons", "{\"kind\": \"went_well\", \"text\": \"There was coffee\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/lessons/{findingId}",
                    "{\"to\": {\"kind\": \"went_well\", \"text\": \"There was coffee\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/lessons/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/mitigators", "{\"text\": \"There was coffee\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/mitigators/{findingId}",
                    "{\"to\": {\"text\": \"There was coffee\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/mitigators/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/perspectives", "{\"text\": \"I was thirsty\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/perspectives/{findingId}",
                    "{\"to\": {\"text\": \"I was thirsty\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/perspectives/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry(
                    "POST /api/reports/{id}/resolution-steps",
                    "{\"action\": \"Plugged it in\", \"occurredAt\": \"2026-03-01T14:03:00Z\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/resolution-steps/{findingId}",
                    "{\"to\": {\"action\": \"Plugged it in\", \"occurredAt\": \"2026-03-01T14:03:00Z\"}, \"reason\":"
                            + " \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/resolution-steps/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/symptoms", "{\"text\": \"It stays cold\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/symptoms/{findingId}",
                    "{\"to\": {\"text\": \"It stays cold\"}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/symptoms/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry(
                    "POST /api/reports/{id}/why-chains",
                    "{\"focus\": \"occurrence\", \"whys\": [{\"question\": \"Why?\", \"answer\": \"No power\"},"
                            + " {\"question\": \"Why?\", \"answer\": \"No plug\"}]}"),
            Map.entry(
                    "PUT /api/reports/{id}/why-chains/{findingId}",
                    "{\"to\": {\"focus\": \"occurrence\", \"whys\": [{\"question\": \"Why?\", \"answer\": \"No"
                        + " power\"}, {\"question\": \"Why?\", \"answer\": \"No plug\"}]}, \"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/why-chains/{findingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/sections/{section}/removal", "{\"reason\": \"A slip\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/sections/{section}",
                    "{\"text\": \"We poured water\", \"baseVersion\": 100}"),
            Map.entry("POST /api/reports/{id}/why-chains/{findingId}/promotion", "{}"),
            Map.entry(
                    "PUT /api/reports/{id}/causes/{findingId}/category",
                    "{\"category\": \"change\", \"reason\": \"A slip\"}"),
            Map.entry("PUT /api/reports/{id}/title", "{\"title\": \"No tea\"}"),
            Map.entry("PUT /api/reports/{id}/type", "{\"type\": \"security\", \"reason\": \"A slip\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/display-zone", "{\"displayZone\": \"Asia/Tokyo\", \"reason\": \"A slip\"}"),
            Map.entry("PUT /api/reports/{id}/day", "{\"occurredOn\": \"2026-03-01\", \"reason\": \"A slip\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/updates/{updateId}",
                    "{\"to\": {\"text\": \"We look into it\"}, \"reason\": \"A slip\"}"),
            Map.entry("PUT /api/reports/{id}/trigger", "{\"kind\": \"hardware\"}"),
            Map.entry("POST /api/reports/{id}/milestones/{name}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/timeline", """
                {"kind": "note", "occurredAt": "2026-03-01T14:03:00Z", "text": "The kettle hums"}\
                """),
            Map.entry("POST /api/reports/{id}/timeline/{eventId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/updates", "{\"text\": \"We look into it\", \"audience\": \"technical\"}"),
            Map.entry("POST /api/reports/{id}/restriction/lifting", "{\"reason\": \"It is known\"}"),
            Map.entry("POST /api/reports/{id}/audiences/{audience}/approval", "{\"version\": 0}"),
            Map.entry(
                    "POST /api/reports/{id}/distributions",
                    "{\"audience\": \"customer\", \"channel\": \"email\", \"at\": \"2026-03-01T18:00:00Z\"}"),
            Map.entry("POST /api/reports/{id}/distributions/{distributionId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry(
                    "POST /api/reports/{id}/meetings",
                    "{\"heldAt\": \"2026-03-01T18:00:00Z\", \"facilitator\": \"Grace\"}"),
            Map.entry(
                    "PUT /api/reports/{id}/meetings/{meetingId}",
                    "{\"to\": {\"heldAt\": \"2026-03-01T18:00:00Z\", \"facilitator\": \"Ada\"}, \"reason\": \"A"
                            + " slip\"}"),
            Map.entry("POST /api/reports/{id}/meetings/{meetingId}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/comments", "{\"text\": \"Which kettle?\"}"),
            Map.entry("POST /api/reports/{id}/comments/{commentId}/replies", "{\"text\": \"The blue one\"}"),
            Map.entry("POST /api/reports/{id}/comments/{commentId}/resolution", "{\"note\": \"Answered\"}"),
            Map.entry("POST /api/reports/{id}/comments/{commentId}/reopening", "{\"reason\": \"A slip\"}"),
            Map.entry("PUT /api/reports/{id}/postmortem/requirement", "{\"note\": \"A success\"}"),
            Map.entry(
                    "POST /api/reports/{id}/postmortem/waiver", "{\"reason\": \"A drill\", \"acceptedBy\": \"Grace\"}"),
            Map.entry("POST /api/reports/{id}/postmortem/reopening", "{\"reason\": \"A slip\"}"),
            Map.entry("PUT /api/reports/{id}/review", "{\"reviewers\": [{\"person\": \"Grace\"}]}"),
            Map.entry("POST /api/reports/{id}/review/cancellation", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/review/approval", "{\"version\": 0}"),
            Map.entry("POST /api/reports/{id}/review/changes-request", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/revisions/{number}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("PUT /api/reports/{id}/detection", "{\"method\": \"customer_report\"}"),
            Map.entry("PUT /api/reports/{id}/document", "# No tea"),
            Map.entry("PUT /api/reports/{id}/links", """
                {"url": "https://example.org/1", "label": "Chat", "kind": "chat"}\
                """),
            Map.entry("PUT /api/reports/{id}/milestones/{name}", "{\"at\": \"2026-03-01T14:20:00Z\"}"),
            Map.entry("POST /api/reports/{id}/resolution", "{}"),
            Map.entry("PUT /api/reports/{id}/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}"),
            Map.entry("PUT /api/reports/{id}/roles", "{\"person\": \"Ada\", \"role\": \"lead\"}"),
            Map.entry("PUT /api/reports/{id}/services", "{\"name\": \"kettle\"}"),
            Map.entry("PUT /api/reports/{id}/severity", "{\"severity\": \"SEV1\", \"rationale\": \"All of them\"}"),
            Map.entry("PUT /api/reports/{id}/status", "{\"status\": \"investigating\", \"reason\": \"It is back\"}"),
            Map.entry("PUT /api/reports/{id}/teams", "{\"name\": \"payments\"}"),
            Map.entry("PUT /api/reports/{id}/timeline/{eventId}", """
                {"to": {"kind": "note", "occurredAt": "2026-03-01T14:03:00Z", "text": "The kettle sings"},
                "reason": "A slip"}\
                """),
            Map.entry("PUT /api/reports/{id}/timeline/{eventId}/key", "{\"key\": true}"));

    /** Whose report it is, for a caller of the team {@code payments}. */
    private enum Whose {
        OWN,
        FOREIGN,
        FOREIGN_AND_CLOSED,
        RESTRICTED
    }

    @Test
    void each_role_reaches_what_it_may_and_nothing_else() {
        Map<Role, Api> callers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            callers.put(role, api.withKey(register(role)));
        }
        Map<Whose, String> read = new EnumMap<>(Whose.class);
        for (Whose whose : Whose.values()) {
            read.put(whose, report(whose));
        }
        List<String> wrong = Stage.accessRules().stream()
                .filter(rule -> rule.path().startsWith("/api/reports/{id}"))
                .flatMap(rule -> Arrays.stream(Whose.values())
                        .flatMap(whose -> wrong(rule, whose, isRead(rule) ? read.get(whose) : report(whose), callers)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static boolean isRead(AccessRule rule) {
        return rule.method().name().equals("GET");
    }

    private Stream<String> wrong(AccessRule rule, Whose whose, String report, Map<Role, Api> callers) {
        List<String> wrong = new ArrayList<>();
        callers.forEach((role, caller) -> {
            Api.Answer answer = call(caller, rule, report);
            if (!expected(rule, role, whose, answer.status())) {
                wrong.add("%s %s %s on %s report: %d %s"
                        .formatted(role, rule.method(), rule.path(), whose, answer.status(), answer.text()));
            }
        });
        return wrong.stream();
    }

    @Test
    void who_is_not_known_reaches_nothing() {
        Api nobody = api.withKey("");
        assertThat(Stage.accessRules().stream()
                        .map(rule -> nobody.send(
                                        rule.method().name(),
                                        rule.path()
                                                .replaceAll(
                                                        "\\{\\w+}",
                                                        UUID.randomUUID().toString()),
                                        BodyPublishers.ofString("{}"),
                                        Map.of("Content-Type", "application/json"))
                                .status()))
                .containsOnly(401);
    }

    private static boolean expected(AccessRule rule, Role role, Whose whose, int status) {
        boolean sees = whose != Whose.RESTRICTED || role == Role.AUDITOR || role == Role.ADMIN;
        if (!rule.roles().contains(role)) {
            return status == 403;
        }
        if (!sees) {
            return status == 404;
        }
        boolean edits = isRead(rule)
                || role == Role.ADMIN
                || whose == Whose.OWN
                || role == Role.ANALYST
                || isForReviewers(rule.path())
                || (whose == Whose.FOREIGN && role == Role.RESPONDER);
        boolean linked = (rule.path().endsWith("/causal-links")
                        || rule.path().endsWith("/action-items")
                        || rule.path().contains("/similar/"))
                && status == 400;
        return edits ? status < 300 || status == 404 || status == 409 || linked : status == 403;
    }

    /** Whoever may see a report may comment on it, review it and relate it to others. */
    private static boolean isForReviewers(String path) {
        return path.contains("/comments")
                || path.contains("/similar/")
                || path.endsWith("/review/approval")
                || path.endsWith("/changes-request");
    }

    private Api.Answer call(Api caller, AccessRule rule, String report) {
        String path = rule.path()
                .replace("/api/reports/{id}", report)
                .replace("{name}", "mitigated")
                .replace("{section}", "response")
                .replace("{number}", "1")
                .replace("{commentId}", UUID.randomUUID().toString())
                .replace("{updateId}", UUID.randomUUID().toString())
                .replace("{distributionId}", UUID.randomUUID().toString())
                .replace("{meetingId}", UUID.randomUUID().toString())
                .replace("{audience}", "customer")
                .replace("{other}", UUID.randomUUID().toString())
                .replace("{findingId}", UUID.randomUUID().toString())
                .replace("{itemId}", UUID.randomUUID().toString())
                .replace("{eventId}", UUID.randomUUID().toString());
        if (path.equals("/api/stream")) {
            path += "?seconds=0";
        }
        String body = BODIES.getOrDefault(rule.method() + " " + rule.path(), "");
        return caller.send(
                rule.method().name(),
                path,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                body.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "Content-Type",
                                rule.path().endsWith("/document") ? "text/markdown" : "application/json"));
    }

    private String report(Whose whose) {
        String team = whose == Whose.OWN ? "payments" : "search";
        String report = api.post("/api/reports", """
            {"title": "The kettle stayed cold", "type": "outage", "severity": "SEV3", "teams": [{"name": "%s"}]}
            """.formatted(team)).location();
        if (whose == Whose.FOREIGN_AND_CLOSED) {
            api.put(report + "/status", "{\"status\": \"resolved\"}");
            api.put(report + "/status", "{\"status\": \"closed\"}");
        }
        if (whose == Whose.RESTRICTED) {
            api.put(report + "/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}");
        }
        return report;
    }

    private String register(Role role) {
        return api.post("/api/clients", """
            {"name": "a client with the role %s", "roles": ["%s"], "teams": ["payments"]}
            """.formatted(role, role)).string("/key");
    }
}
