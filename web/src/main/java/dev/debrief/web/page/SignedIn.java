package dev.debrief.web.page;

import dev.debrief.api.Identity;
import dev.debrief.web.api.ApiAccess;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Somebody comes back from the provider: their access token becomes the key of this browser, if the API accepts it. */
@Component
class SignedIn implements OAuth2AuthorizedClientRepository, AuthenticationSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(SignedIn.class);
    private static final String TOKEN = SignedIn.class.getName();

    private final ApiAccess access;
    private final ProviderRequests requests;
    private final Rendering rendering;

    SignedIn(ApiAccess access, ProviderRequests requests, Rendering rendering) {
        this.access = access;
        this.requests = requests;
        this.rendering = rendering;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String token = String.valueOf(request.getAttribute(TOKEN));
        String refused = refused(token);
        if (!refused.isEmpty()) {
            response.sendRedirect(ProviderSignIn.FAILED + refused);
            return;
        }
        response.addCookie(KeyCookie.of(token, request));
        leadOn(request, response);
    }

    /** Why the token cannot be used; empty if it can. */
    private String refused(String token) {
        if (!KeyCookie.isSendable(token) || !KeyCookie.fits(token)) {
            log.warn("The access token of the provider is too long for a cookie: {} characters", token.length());
            return "token-long";
        }
        try {
            access.with(token).get(Identity.class, Question.at("/api/me"));
            return "";
        } catch (ApiProblem problem) {
            log.warn("The API did not accept the access token of the provider: {}", problem.status());
            return problem.status() == HttpServletResponse.SC_UNAUTHORIZED ? "token" : "busy";
        }
    }

    /**
     * A redirect would still count as coming from the provider, another site, and browsers would not send the new cookie with it. So this
     * is a page of its own that leads on.
     */
    private void leadOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter()
                .write(rendering.html(
                        "signed-in", locale, Map.of("next", requests.next(request), "language", locale.getLanguage())));
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(TOKEN, client.getAccessToken().getTokenValue());
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // declared so by the interface
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        // Nothing is kept.
    }
}
