package dev.debrief.support.security;

import dev.debrief.support.start.BadSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider whose access tokens are accepted besides keys.
 *
 * @param issuer the address of the provider, under which it describes itself; empty if there is none
 * @param audience for whom a token has to be issued; required with an issuer
 * @param rolesClaim where a token holds the roles, such as {@code roles} or {@code realm_access.roles}
 * @param teamsClaim where a token holds the teams
 * @param rolePrefix what the names of Debrief's roles begin with there; other names are ignored
 */
@ConfigurationProperties("debrief.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("groups") String teamsClaim,
        @DefaultValue("debrief-") String rolePrefix) {

    OidcSettings {
        if (!issuer.isEmpty() && audience.isEmpty()) {
            throw new BadSettingException(
                    "DEBRIEF_OIDC_AUDIENCE is required with DEBRIEF_OIDC_ISSUER: the audience of valid access tokens.");
        }
    }
}
