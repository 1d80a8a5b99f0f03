package dev.debrief.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * People sign in with the OpenID Connect provider of their organisation: by authorization code with PKCE. Their access token is then
 * kept in the browser as a key is, so the program keeps no sessions here either.
 */
@Component
class ProviderSignIn {

    /** Where people go from the entrance. */
    static final String START = "/sign-in/provider";

    /** Where the provider sends them back to. */
    static final String BACK = "/sign-in/back";

    /** What the entrance is told if it did not work. */
    static final String FAILED = "/sign-in?failed=";

    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderRequests requests;
    private final SignedIn signedIn;

    ProviderSignIn(ProviderSettings settings, Provider provider, ProviderRequests requests, SignedIn signedIn) {
        this.settings = settings;
        this.provider = provider;
        this.requests = requests;
        this.signedIn = signedIn;
    }

    boolean isOffered() {
        return settings.isUsed();
    }

    void addTo(HttpSecurity http) {
        if (!settings.isUsed()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(signedIn)
                .authorizationEndpoint(start ->
                        start.authorizationRequestResolver(resolver()).authorizationRequestRepository(requests))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .successHandler(signedIn)
                .failureHandler(ProviderSignIn::failed));
    }

    private OAuth2AuthorizationRequestResolver resolver() {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(provider, START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new WhileProviderAnswers(resolver, provider);
    }

    /** Without the provider, a request goes on to the pages, where {@link SignIn} says that it did not work. */
    private record WhileProviderAnswers(OAuth2AuthorizationRequestResolver resolver, Provider provider)
            implements OAuth2AuthorizationRequestResolver {

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return isAsked(request) && provider.findByRegistrationId(Provider.ID) != null
                    ? resolver.resolve(request)
                    : null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return null;
        }

        private static boolean isAsked(HttpServletRequest request) {
            return request.getRequestURI().equals(START + "/" + Provider.ID);
        }
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        log.info("A sign-in with the provider failed: {}", e.toString());
        response.sendRedirect(FAILED + "provider");
    }
}
