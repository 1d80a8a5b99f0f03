package dev.debrief.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** The OpenID Connect provider. It is asked for its addresses when somebody signs in, so it may be away at the start. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class Provider implements ClientRegistrationRepository {

    static final String ID = "oidc";

    private final ProviderSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(ProviderSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.isUsed() && id.equals(ID) ? registration() : null;
    }

    /** @throws IllegalArgumentException if the provider does not answer */
    private ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    /** Who somebody is and what they may do says their access token, so nothing more is asked. */
    private ClientRegistration discovered() {
        ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}" + ProviderSignIn.BACK)
                .userInfoUri(null);
        if (settings.clientSecret().isEmpty()) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return registration.build();
    }
}
