package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.cluster.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who has a key gets in and may do what its roles say; who has none, or one that has ended, does not. */
class KeysTest extends Journey {

    @Test
    void a_key_is_shown_once_and_opens_what_its_roles_allow() {
        Api.Answer registered = register("responder", "payments");
        Api ada = api.withKey(registered.string("/key"));

        JsonNode me = ada.get("/api/me").json();

        assertThat(registered.status()).isEqualTo(201);
        assertThat(me.toString()).isEqualTo("""
            {"id":"%s","name":"Ada","roles":["responder"],"teams":["payments"]}
            """.strip().formatted(registered.string("/id")));
        assertThat(ada.post("/api/reports", """
            {"title": "The kettle stayed cold", "type": "outage", "severity": "SEV3"}
            """).status()).isEqualTo(201);
        assertThat(ada.get("/api/clients").status()).isEqualTo(403);
        assertThat(ada.get("/admin/views").status()).isEqualTo(403);
        assertThat(api.get(registered.location()).text()).doesNotContain("hash", registered.string("/key"));
    }

    @Test
    void who_only_reads_writes_nothing() {
        String report = api.declare();
        for (String role : List.of("analyst", "auditor")) {
            Api reader = api.withKey(register(role).string("/key"));
            assertThat(reader.get(report).status()).isEqualTo(200);
            assertThat(reader.put(report + "/status", "{\"status\": \"resolved\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(api.get(report).string("/status/status")).isNotEqualTo("resolved");
    }

    @Test
    void a_revoked_key_opens_nothing_and_stays_the_actor_of_what_it_did() {
        Api.Answer registered = register("responder");
        Api ada = api.withKey(registered.string("/key"));
        String report = ada.declare();

        api.post(registered.location() + "/keys/1/revocation", "{\"reason\": \"It was in a screenshot\"}");

        await(() -> ada.get("/api/me").status() == 401);
        assertThat(api.get(report + "/history").string("/items/0/actor/id")).isEqualTo(registered.string("/id"));
        assertThat(api.get(report + "/history").string("/items/0/actor/name")).isEqualTo("Ada");
        assertThat(api.get(registered.location()).json().at("/keys/0/revoked").asBoolean())
                .isTrue();
    }

    @Test
    void keys_are_rotated_with_an_overlap() {
        Api.Answer registered = register("analyst");
        Api.Answer second = api.post(registered.location() + "/keys", "{\"overlap\": \"PT1H\"}");
        Api old = api.withKey(registered.string("/key"));
        Api fresh = api.withKey(second.string("/key"));

        assertThat(second.number("/number")).isEqualTo(2);
        assertThat(fresh.get("/api/me").status()).isEqualTo(200);
        assertThat(old.get("/api/me").status()).isEqualTo(200);
        assertThat(Instant.parse(api.get(registered.location()).string("/keys/0/expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(55)),
                        Instant.now().plus(Duration.ofMinutes(65)));
        api.post(registered.location() + "/keys", "{\"overlap\": \"PT0S\"}");
        await(() -> fresh.get("/api/me").status() == 401 && old.get("/api/me").status() == 401);
    }

    @Test
    void a_change_of_access_counts_at_once() {
        Api.Answer registered = register("analyst");
        Api ada = api.withKey(registered.string("/key"));

        api.put(registered.location() + "/access", """
            {"roles": ["submitter", "analyst"], "teams": ["billing"], "reason": "Ada has moved"}
            """);

        await(() -> ada.get("/api/me").json().at("/roles").toString().equals("[\"submitter\",\"analyst\"]"));
        assertThat(ada.get("/api/me").json().at("/teams").toString()).isEqualTo("[\"billing\"]");
    }

    @Test
    void an_auditor_gets_no_role_that_writes() {
        Api.Answer refused = api.put(register("auditor").location() + "/access", """
            {"roles": ["responder", "auditor"], "teams": [], "reason": "Ada helps"}
            """);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.string("/type")).isEqualTo("urn:debrief:duties-not-separated");
        assertThat(refused.string("/errors/0/pointer")).isEqualTo("/roles");
    }

    @Test
    void a_key_ends_after_a_year_if_nothing_else_is_asked_for() {
        assertThat(Instant.parse(api.get(register("analyst").location()).string("/keys/0/expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(364)), Instant.now().plus(Duration.ofDays(366)));
    }

    @Test
    void metrics_are_for_administrators_only() {
        for (String role : List.of("submitter", "responder", "analyst", "auditor")) {
            assertThat(api.withKey(register(role).string("/key"))
                            .get("/actuator/prometheus")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(api.get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void a_client_that_is_revoked_gets_no_other_key() {
        Api.Answer registered = register("analyst");
        api.post(registered.location() + "/revocation", "{\"reason\": \"The machine is gone\"}");

        Api.Answer refused = api.post(registered.location() + "/keys", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.string("/type")).isEqualTo("urn:debrief:client-revoked");
        await(() -> api.withKey(registered.string("/key")).get("/api/me").status() == 401);
    }

    @Test
    void a_request_repeated_does_not_show_the_key_again() {
        String key = Api.unique("register");
        String body = "{\"name\": \"Ada\", \"roles\": [\"analyst\"]}";
        assertThat(api.post("/api/clients", key, body).status()).isEqualTo(201);

        Api.Answer again = api.post("/api/clients", key, body);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.string("/type")).isEqualTo("urn:debrief:key-shown-before");
    }

    @Test
    void a_wrong_secret_or_a_made_up_key_opens_nothing() {
        String key = register("admin").string("/key");
        String wrong = key.substring(0, key.length() - 4) + (key.endsWith("AAAA") ? "BBBB" : "AAAA");
        for (String presented : List.of(
                wrong,
                key + "x",
                key.replace("_1_", "_2_"),
                "debrief_" + "0".repeat(32) + "_1_" + "A".repeat(43),
                "debrief_",
                "x")) {
            assertThat(api.withKey(presented).get("/api/me").status())
                    .as(presented)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_key_that_ends_before_it_begins_is_refused() {
        Api.Answer refused = api.post("/api/clients", """
            {"name": "Ada", "roles": ["analyst"], "expiresAt": "2020-01-01T00:00:00Z"}
            """);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.string("/errors/0/pointer")).isEqualTo("/expiresAt");
    }

    @Test
    void a_team_without_a_name_is_refused() {
        String client = register("analyst").location();
        for (String teams : List.of("[null]", "[\"\"]", "[\"a\\nb\"]")) {
            Api.Answer refused = api.put(
                    client + "/access",
                    "{\"roles\": [\"analyst\"], \"teams\": %s, \"reason\": \"A slip\"}".formatted(teams));
            assertThat(refused.status()).as(teams).isEqualTo(400);
            assertThat(refused.string("/errors/0/pointer")).startsWith("/teams");
        }
    }

    @Test
    void the_last_use_of_a_key_is_noted_by_the_day() {
        Api.Answer registered = register("analyst");
        api.withKey(registered.string("/key")).get("/api/me");
        await(() ->
                !api.get(registered.location()).json().at("/keys/0/lastUsedOn").isNull());
    }

    private Api.Answer register(String role, String... teams) {
        return api.post(
                "/api/clients",
                "{\"name\": \"Ada\", \"roles\": [\"%s\"], \"teams\": [%s]}"
                        .formatted(role, teams.length == 0 ? "" : "\"" + String.join("\",\"", teams) + "\""));
    }

    private static void await(BooleanSupplier condition) {
        Waiting.until("it came true", Duration.ofSeconds(10), condition);
    }
}
