package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Role;
import dev.debrief.support.security.AccessRules;
import dev.debrief.support.security.AccessRules.AccessRule;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may do what with whose report: every role, every endpoint, on an own, a foreign and a restricted report. */
class AccessTest extends Journey {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/reports/{id}/milestones/{name}/withdrawal", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/timeline", """
                {"kind": "note", "occurredAt": "2026-03-01T14:03:00Z", "text": "The kettle hums"}\
                """),
            Map.entry("POST /api/reports/{id}/timeline/{eventId}/retraction", "{\"reason\": \"A slip\"}"),
            Map.entry("POST /api/reports/{id}/updates", "{\"text\": \"We look into it\", \"audience\": \"technical\"}"),
            Map.entry("POST /api/reports/{id}/restriction/lifting", "{\"reason\": \"It is known\"}"),
            Map.entry("PUT /api/reports/{id}/detection", "{\"method\": \"customer_report\"}"),
            Map.entry("PUT /api/reports/{id}/links", """
                {"url": "https://example.org/1", "label": "Chat", "kind": "chat"}\
                """),
            Map.entry("PUT /api/reports/{id}/milestones/{name}", "{\"at\": \"2026-03-01T14:20:00Z\"}"),
            Map.entry("PUT /api/reports/{id}/restriction", "{\"reason\": \"A secret\", \"teams\": [\"security\"]}"),
            Map.entry("PUT /api/reports/{id}/roles", "{\"person\": \"Ada\", \"role\": \"lead\"}"),
            Map.entry("PUT /api/reports/{id}/services", "{\"name\": \"kettle\"}"),
            Map.entry("PUT /api/reports/{id}/severity", "{\"severity\": \"SEV1\", \"rationale\": \"All of them\"}"),
            Map.entry("PUT /api/reports/{id}/status", "{\"status\": \"investigating\", \"reason\": \"It is back\"}"),
            Map.entry("PUT /api/reports/{id}/teams", "{\"name\": \"payments\"}"),
            Map.entry("PUT /api/reports/{id}/timeline/{eventId}", """
                {"kind": "note", "occurredAt": "2026-03-01T14:03:00Z", "text": "The kettle sings", "reason": "A slip"}\
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
        List<String> wrong = new ArrayList<>();
        Map<Role, Api> callers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            callers.put(role, api.withKey(register(role)));
        }
        for (AccessRule rule : AccessRules.ALL) {
            if (!rule.path().startsWith("/api/reports/{id}")) {
                continue;
            }
            for (Whose whose : Whose.values()) {
                String report = report(whose);
                for (Role role : Role.values()) {
                    Api.Answer answer = call(Objects.requireNonNull(callers.get(role)), rule, report);
                    if (!expected(rule, role, whose, answer.status())) {
                        wrong.add("%s %s on %s report: %d %s"
                                .formatted(
                                        role,
                                        rule.method() + " " + rule.path(),
                                        whose,
                                        answer.status(),
                                        answer.text()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void who_is_not_known_reaches_nothing() {
        Api nobody = api.withKey("");
        assertThat(AccessRules.ALL.stream()
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
        boolean edits = rule.method().name().equals("GET")
                || role == Role.ADMIN
                || whose == Whose.OWN
                || (whose == Whose.FOREIGN && role == Role.RESPONDER);
        return edits ? status < 300 || status == 404 || status == 409 : status == 403;
    }

    private Api.Answer call(Api caller, AccessRule rule, String report) {
        String path = rule.path()
                .replace("/api/reports/{id}", report)
                .replace("{name}", "mitigated")
                .replace("{eventId}", UUID.randomUUID().toString());
        String body = BODIES.getOrDefault(rule.method() + " " + rule.path(), "");
        return caller.send(
                rule.method().name(),
                path,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                body.isEmpty() ? Map.of() : Map.of("Content-Type", "application/json"));
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
            {"name": "%s", "roles": ["%s"], "teams": ["payments"]}
            """.formatted(role, role)).string("/key");
    }
}
