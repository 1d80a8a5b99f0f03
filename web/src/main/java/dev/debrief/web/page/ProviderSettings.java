package dev.debrief.web.page;

import dev.debrief.support.start.BadSettingException;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As what Debrief is known to the OpenID Connect provider, for people who sign in to the pages.
 *
 * @param issuer address of the provider, the same whose access tokens are accepted by the API
 * @param clientId name of Debrief there; empty if people sign in with keys only
 * @param clientSecret empty for a public client, which has PKCE only
 * @param scopes what is asked for; access tokens need the audience of Debrief, which some providers give for a scope
 */
@ConfigurationProperties("debrief.oidc")
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes) {

    ProviderSettings {
        if (!clientId.isEmpty() && issuer.isEmpty()) {
            throw new BadSettingException("DEBRIEF_OIDC_ISSUER is required with DEBRIEF_OIDC_CLIENT_ID.");
        }
        if (!clientId.isEmpty() && !scopes.contains("openid")) {
            throw new BadSettingException("DEBRIEF_OIDC_SCOPES must contain openid.");
        }
    }

    boolean isUsed() {
        return !clientId.isEmpty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + clientId + "]";
    }
}
