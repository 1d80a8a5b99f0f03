package dev.debrief.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser was sent to the provider with, until it comes back: in a cookie of that browser, for ten minutes. The provider is another
 * site, so the cookie is sent when it leads back.
 */
@Component
class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String NAME = "debrief-sign-in";
    private static final int SECONDS = 600;

    private final Provider provider;
    private final JsonMapper json;

    ProviderRequests(Provider provider, JsonMapper json) {
        this.provider = provider;
        this.json = json;
    }

    /** @param next the page that was wanted */
    record Sent(String state, String nonce, String verifier, String redirect, String next) {}

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
        if (sent == null) {
            response.addCookie(cookie("", 0, request));
            return;
        }
        Sent kept = new Sent(
                Objects.requireNonNull(sent.getState()),
                attribute(sent, OidcParameterNames.NONCE),
                attribute(sent, PkceParameterNames.CODE_VERIFIER),
                Objects.requireNonNull(sent.getRedirectUri()),
                OwnPath.of(request.getParameter("next")));
        response.addCookie(cookie(Cookies.encoded(json.writeValueAsBytes(kept)), SECONDS, request));
    }

    private static String attribute(OAuth2AuthorizationRequest sent, String name) {
        String value = sent.getAttribute(name);
        return value == null ? "" : value;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        ClientRegistration registration = provider.findByRegistrationId(Provider.ID);
        return registration == null
                ? null
                : sent(request)
                        .filter(sent -> sent.state().equals(request.getParameter(OAuth2ParameterNames.STATE)))
                        .map(sent -> OAuth2AuthorizationRequest.authorizationCode()
                                .authorizationUri(Objects.requireNonNull(
                                        registration.getProviderDetails().getAuthorizationUri()))
                                .clientId(registration.getClientId())
                                .redirectUri(sent.redirect())
                                .scopes(registration.getScopes())
                                .state(sent.state())
                                .attributes(Map.of(
                                        OAuth2ParameterNames.REGISTRATION_ID,
                                        Provider.ID,
                                        OidcParameterNames.NONCE,
                                        sent.nonce(),
                                        PkceParameterNames.CODE_VERIFIER,
                                        sent.verifier()))
                                .build())
                        .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest sent = loadAuthorizationRequest(request);
        response.addCookie(cookie("", 0, request));
        return sent;
    }

    /** The page that was wanted before the browser was sent to the provider. */
    String next(HttpServletRequest request) {
        return OwnPath.of(sent(request).map(Sent::next).orElse("/"));
    }

    private Optional<Sent> sent(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return Optional.of(json.readValue(text, Sent.class));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        Cookie cookie = Cookies.of(NAME, value, "/sign-in", "Lax", request);
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
