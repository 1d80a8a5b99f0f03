package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.standalone.Browser.Shown;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** People sign in to the pages with the provider of their organisation. */
class ProviderSignInTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();

    private static ConfigurableApplicationContext debrief = Stage.embedded();
    private static String audience = "debrief";

    @BeforeAll
    static void start(@TempDir Path folder) {
        PROVIDER.answer("/token", ProviderSignInTest::tokens);
        PROVIDER.start();
        debrief = Stage.start(
                folder.resolve("data"),
                "--debrief.oidc.issuer=" + PROVIDER.issuer(),
                "--debrief.oidc.audience=debrief",
                "--debrief.oidc.client-id=debrief-pages",
                "--debrief.oidc.client-secret=a-secret-of-the-provider");
    }

    @AfterAll
    static void stop() {
        debrief.close();
        PROVIDER.close();
    }

    /** The provider gives tokens to whoever has the code, the secret and the verifier of the challenge. */
    private static String tokens(String body) {
        Map<String, String> form = UriComponentsBuilder.fromUriString("/?" + body)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        if (!"the-code".equals(form.get("code"))
                || !challenge(form.get("code_verifier")).equals(ASKED.get("code_challenge"))) {
            return "{\"error\": \"invalid_grant\"}";
        }
        String id = PROVIDER.signed(PROVIDER.claims(Duration.ofMinutes(5), "debrief-pages")
                .claim("nonce", ASKED.get("nonce"))
                .build());
        return """
            {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 300}
            """.formatted(PROVIDER.token(Duration.ofMinutes(5), audience), id);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The browser is sent to the provider; the state with which it comes back. */
    private static String sentToProvider(Browser browser) {
        assertThat(browser.open("/sign-in?next=/actions").html()).contains("Sign in with your organisation");
        Shown sent = browser.open("/sign-in/provider/oidc?next=/actions");
        assertThat(sent.location())
                .startsWith(PROVIDER.issuer() + "/authorize?response_type=code&client_id=debrief-pages");
        assertThat(sent.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/sign-in");
        Map<String, String> asked = UriComponentsBuilder.fromUriString(sent.location())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        assertThat(asked.get("code_challenge_method")).isEqualTo("S256");
        ASKED.putAll(asked);
        return asked.get("state");
    }

    @Test
    void who_comes_back_with_a_code_has_signed_in_and_sees_the_page_that_was_wanted() {
        Browser ada = new Browser(Stage.portOf(debrief));

        Shown back = ada.open("/sign-in/back?code=the-code&state=" + sentToProvider(ada));

        assertThat(back.status()).as(back.location()).isEqualTo(200);
        assertThat(back.html()).contains("url=/actions").doesNotContain("a-secret-of-the-provider");
        assertThat(ada.open("/actions").html()).contains("Ada Lovelace");
        ada.send("/sign-out", Map.of());
        assertThat(ada.open("/actions").status()).isEqualTo(303);
    }

    @Test
    void another_state_another_code_a_refusal_and_another_browser_open_nothing() {
        Browser ada = new Browser(Stage.portOf(debrief));
        String state = sentToProvider(ada);
        for (String wrong : new String[] {
            "code=the-code&state=another",
            "code=another&state=" + state,
            "error=access_denied&state=" + state,
            "",
            "code=x"
        }) {
            Browser browser = new Browser(Stage.portOf(debrief));
            String own = sentToProvider(browser);
            Shown back = browser.open("/sign-in/back?" + wrong.replace(state, own));
            assertThat(back.location()).as(wrong).endsWith("/sign-in?failed=provider");
            assertThat(browser.open("/actions").status()).as(wrong).isEqualTo(303);
        }
        Browser other = new Browser(Stage.portOf(debrief));
        assertThat(other.open("/sign-in/back?code=the-code&state=" + state).location())
                .endsWith("/sign-in?failed=provider");
        assertThat(other.open("/sign-in?failed=provider").html()).contains("did not work");
        assertThat(other.open("/sign-in?failed=%3Cb%3E").html()).doesNotContain("<b>");
    }

    @Test
    void a_token_for_somebody_else_is_told_and_not_kept() {
        audience = "payroll";
        try {
            Browser ada = new Browser(Stage.portOf(debrief));
            Shown back = ada.open("/sign-in/back?code=the-code&state=" + sentToProvider(ada));
            assertThat(back.location()).endsWith("/sign-in?failed=token");
            assertThat(ada.open("/actions").status()).isEqualTo(303);
        } finally {
            audience = "debrief";
        }
    }

    @Test
    void without_a_provider_there_is_no_such_way() {
        Browser somebody = new Browser(Stage.portOf(Stage.embedded()));
        assertThat(somebody.open("/sign-in").html()).doesNotContain("your organisation");
        assertThat(somebody.open("/sign-in/provider/oidc").location()).isEqualTo("/sign-in?failed=provider");
    }
}
