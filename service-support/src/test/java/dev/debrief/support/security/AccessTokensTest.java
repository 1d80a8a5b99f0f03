package dev.debrief.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.support.http.UnavailableException;
import dev.debrief.support.start.BadSettingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of a provider that runs beside the test, on a port of its own. */
class AccessTokensTest {

    private static HttpServer provider = server();
    private static String issuer = "";
    private static RSAKey key = key("the one");

    @BeforeAll
    static void start() {
        issuer = "http://localhost:" + provider.getAddress().getPort();
        answer("/.well-known/openid-configuration", """
            {"issuer": "%s", "jwks_uri": "%s/keys", "subject_types_supported": ["public"]}
            """.formatted(issuer, issuer));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        provider.start();
    }

    @AfterAll
    static void stop() {
        provider.stop(0);
    }

    @Test
    void a_token_of_the_issuer_says_who_calls_and_what_they_may_do() {
        String token = signed(claims -> claims.claim("name", "Ada Lovelace")
                .claim("roles", List.of("debrief-analyst", "debrief-responder", "other-admin", "admin"))
                .claim("groups", List.of("payments", "search")));
        assertThat(tokens().holderOf(token))
                .contains(new Identity(
                        "oidc:ada",
                        "Ada Lovelace",
                        Set.of(Role.ANALYST, Role.RESPONDER),
                        Set.of("payments", "search")));
    }

    @Test
    void roles_can_lie_deeper() {
        AccessTokens nested = new AccessTokens(
                new OidcSettings(issuer, "debrief", "realm_access.roles", "groups", ""), new SeparationOfDuties(true));
        String token = signed(claims -> claims.claim("realm_access", Map.of("roles", List.of("auditor"))));
        assertThat(nested.holderOf(token).orElseThrow().roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void a_token_without_roles_is_known_and_may_do_nothing() {
        assertThat(tokens().holderOf(signed(claims -> claims)).orElseThrow().roles())
                .isEmpty();
    }

    @Test
    void who_is_called_like_a_client_of_ours_does_not_pass_for_it() {
        assertThat(tokens().holderOf(signed(claims -> claims.subject("admin")))
                        .orElseThrow()
                        .id())
                .isEqualTo("oidc:admin");
    }

    @Test
    void a_token_that_has_ended_does_not_count() {
        assertRefused(signed(claims -> claims.expirationTime(in(Duration.ofMinutes(-5)))));
    }

    @Test
    void a_token_without_an_end_does_not_count() {
        assertRefused(signed(claims -> claims.expirationTime(null)));
    }

    @Test
    void a_token_not_valid_yet_does_not_count() {
        assertRefused(signed(claims -> claims.notBeforeTime(in(Duration.ofMinutes(10)))));
    }

    @Test
    void a_token_meant_for_others_does_not_count() {
        assertRefused(signed(claims -> claims.audience("payroll")));
        assertRefused(signed(claims -> claims.audience((String) null)));
    }

    @Test
    void a_token_of_another_issuer_does_not_count() {
        assertRefused(signed(claims -> claims.issuer("https://elsewhere.example")));
    }

    @Test
    void a_token_of_nobody_does_not_count() {
        assertRefused(signed(claims -> claims.subject(null)));
    }

    @Test
    void a_token_signed_with_another_key_does_not_count() {
        assertRefused(signed(key("the one"), claims -> claims));
        assertRefused(signed(key("unknown"), claims -> claims));
    }

    @Test
    void a_token_that_was_changed_does_not_count() {
        String[] parts = signed(claims -> claims).split("\\.", -1);
        String other = signed(claims -> claims.subject("eve")).split("\\.", -1)[1];
        assertRefused(parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void a_token_without_a_signature_does_not_count() {
        assertRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() throws JOSEException {
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("the one").build(), claims().build());
        confused.sign(new MACSigner(key.toPublicJWK().toRSAPublicKey().getEncoded()));
        assertRefused(confused.serialize());
    }

    @Test
    void what_is_no_token_does_not_count() {
        for (String text : List.of("", "x", "a.b.c", "..", "debrief_0_1_x")) {
            assertRefused(text);
        }
    }

    @Test
    void without_an_issuer_no_token_counts() {
        assertThat(new AccessTokens(
                                new OidcSettings("", "", "roles", "groups", "debrief-"), new SeparationOfDuties(true))
                        .holderOf(signed(claims -> claims)))
                .isEmpty();
    }

    @Test
    void an_issuer_that_does_not_answer_is_told_from_a_bad_token() {
        AccessTokens away = new AccessTokens(
                new OidcSettings("http://localhost:1", "debrief", "roles", "groups", "debrief-"),
                new SeparationOfDuties(true));
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> away.holderOf(signed(claims -> claims)));
    }

    @Test
    void an_issuer_without_an_audience_is_a_bad_setting() {
        assertThatExceptionOfType(BadSettingException.class)
                .isThrownBy(() -> new OidcSettings(issuer, "", "roles", "groups", "debrief-"));
    }

    private static void assertRefused(String token) {
        assertThat(tokens().holderOf(token)).isEmpty();
    }

    private static AccessTokens tokens() {
        return new AccessTokens(
                new OidcSettings(issuer, "debrief", "roles", "groups", "debrief-"), new SeparationOfDuties(true));
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return signed(key, claims);
    }

    private static String signed(RSAKey with, UnaryOperator<JWTClaimsSet.Builder> claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims.apply(claims()).build());
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("ada")
                .issuer(issuer)
                .audience("debrief")
                .expirationTime(in(Duration.ofMinutes(10)));
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
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
