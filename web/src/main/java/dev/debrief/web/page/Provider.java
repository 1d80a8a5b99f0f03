package dev.debrief.web.page;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The OpenID Connect provider. It is asked for its addresses when somebody signs in, so it may be away at the start. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class Provider implements ClientRegistrationRepository {

    static final String ID = "oidc";

    private static final Logger log = LoggerFactory.getLogger(Provider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProviderSettings settings;
    private final RestClient http;
    private volatile @Nullable ClientRegistration known;

    Provider(ProviderSettings settings) {
        this.settings = settings;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** Null also if the provider does not answer at the moment. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!settings.isUsed() || !id.equals(ID)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    private @Nullable ClientRegistration discovered() {
        try {
            Map<String, Object> described = http.get()
                    .uri(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (described == null || !settings.issuer().equals(described.get("issuer"))) {
                throw new IllegalArgumentException("It describes itself as another one.");
            }
            return registration(ClientRegistrations.fromOidcConfiguration(described));
        } catch (RestClientException | IllegalArgumentException e) {
            log.warn("The provider {} cannot be used at the moment: {}", settings.issuer(), e.toString());
            return null;
        }
    }

    /** Who somebody is and what they may do says their access token, so nothing more is asked. */
    private ClientRegistration registration(ClientRegistration.Builder provider) {
        provider.registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}" + ProviderSignIn.BACK)
                .userInfoUri(null);
        if (settings.clientSecret().isEmpty()) {
            provider.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return provider.build();
    }
}
