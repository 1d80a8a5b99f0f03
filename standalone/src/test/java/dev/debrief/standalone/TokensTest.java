package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The program beside a provider of access tokens, which is away at first. */
class TokensTest {

    private static final String METRICS_KEY = "another-key-for-the-monitoring-of-tests";

    private static IdentityProvider provider = new IdentityProvider();
    private static ConfigurableApplicationContext debrief = Stage.embedded();
    private static Api api = new Api(0, "");

    @BeforeAll
    static void start(@TempDir Path folder) {
        debrief = Stage.start(
                folder.resolve("data"),
                "--debrief.oidc.issuer=" + provider.issuer(),
                "--debrief.oidc.audience=debrief",
                "--debrief.oidc.client-id=pages",
                "--debrief.metrics-key=" + METRICS_KEY);
        api = new Api(Stage.portOf(debrief), Journey.KEY);
    }

    @AfterAll
    static void stop() {
        debrief.close();
        provider.close();
    }

    @Test
    void a_token_opens_what_its_roles_allow_once_the_provider_is_there() {
        Api ada = api.withKey(provider.token(Duration.ofMinutes(5), "debrief"));
        assertThat(api.get("/api/me").status()).isEqualTo(200);
        assertThat(new Browser(Stage.portOf(debrief))
                        .open("/sign-in/provider/oidc")
                        .location())
                .endsWith("/sign-in?failed=provider");

        provider.start();

        assertThat(ada.get("/api/me").text()).isEqualTo("""
            {"id":"oidc:ada","name":"Ada Lovelace","roles":["responder"],"teams":["payments"]}
            """.strip());
        String report = ada.declare();
        assertThat(ada.get(report).string("/teams/0/name")).isEqualTo("payments");
        assertThat(ada.get(report + "/history").string("/items/0/actor/id")).isEqualTo("oidc:ada");
        assertThat(ada.get("/api/clients").status()).isEqualTo(403);
        for (String refused : List.of(
                provider.token(Duration.ofMinutes(-5), "debrief"),
                provider.token(Duration.ofMinutes(5), "payroll"),
                new PlainJWT(provider.claims(Duration.ofMinutes(5), "debrief").build()).serialize(),
                provider.token(Duration.ofMinutes(5), "debrief") + "x")) {
            assertThat(api.withKey(refused).get("/api/me").status()).isEqualTo(401);
        }
    }

    @Test
    void the_metrics_key_opens_the_metrics_and_nothing_else() {
        Api monitoring = api.withKey(METRICS_KEY);
        assertThat(monitoring.get("/actuator/prometheus").status()).isEqualTo(200);
        for (String path : List.of("/api/me", "/api/reports", "/api/clients", "/admin/views", "/api/taxonomy")) {
            assertThat(monitoring.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(monitoring.get("/actuator/health").text()).doesNotContain("components");
    }
}
