package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The program beside a provider of access tokens, which is away at first. */
class TokensTest {

    private static final RSAKey KEY = key();
    private static final String METRICS_KEY = "another-key-for-the-monitoring-of-tests";

    private static HttpServer provider = server();
    private static ConfigurableApplicationContext debrief = Stage.embedded();
    private static Api api = new Api(0, "");

    @BeforeAll
    static void start(@TempDir Path folder) {
        debrief = Stage.start(
                folder.resolve("data"),
                "--debrief.oidc.issuer=" + issuer(),
                "--debrief.oidc.audience=debrief",
                "--debrief.metrics-key=" + METRICS_KEY);
        api = new Api(Stage.portOf(debrief), Journey.KEY);
    }

    @AfterAll
    static void stop() {
        debrief.close();
        provider.stop(0);
    }

    @Test
    void a_token_opens_what_its_roles_allow_once_the_provider_is_there() {
        Api ada = api.withKey(token(Duration.ofMinutes(5), "debrief"));
        assertThat(api.get("/api/me").status()).isEqualTo(200);

        answer("/.well-known/openid-configuration", """
            {"issuer": "%s", "jwks_uri": "%s/keys", "subject_types_supported": ["public"]}
            """.formatted(issuer(), issuer()));
        answer("/keys", new JWKSet(KEY.toPublicJWK()).toString());
        provider.start();

        assertThat(ada.get("/api/me").text()).isEqualTo("""
            {"id":"oidc:ada","name":"Ada Lovelace","roles":["responder"],"teams":["payments"]}
            """.strip());
        String report = ada.declare();
        assertThat(ada.get(report).string("/teams/0/name")).isEqualTo("payments");
        assertThat(ada.get(report + "/history").string("/items/0/actor/id")).isEqualTo("oidc:ada");
        assertThat(ada.get("/api/clients").status()).isEqualTo(403);
        for (String refused : List.of(
                token(Duration.ofMinutes(-5), "debrief"),
                token(Duration.ofMinutes(5), "payroll"),
                new PlainJWT(claims(Duration.ofMinutes(5), "debrief")).serialize(),
                token(Duration.ofMinutes(5), "debrief") + "x")) {
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

    private static String token(Duration left, String audience) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims(left, audience));
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(Duration left, String audience) {
        return new JWTClaimsSet.Builder()
                .subject("ada")
                .issuer(issuer())
                .audience(audience)
                .expirationTime(Date.from(Instant.now().plus(left)))
                .claim("name", "Ada Lovelace")
                .claim("roles", List.of("debrief-responder"))
                .claim("groups", List.of("payments"))
                .build();
    }

    private static String issuer() {
        return "http://localhost:" + provider.getAddress().getPort();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        provider.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
