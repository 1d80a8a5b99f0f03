package dev.debrief.support.security;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.support.http.UnavailableException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Accepts access tokens of an OpenID Connect provider, if one is configured. A token is valid if it has a signature by a public key of the
 * issuer, our audience, a subject and an expiry in the future. The id of the holder is {@code oidc:} and the subject, so it never
 * equals the id of a client.
 */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class AccessTokens implements Credentials {

    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private final @Nullable JwtDecoder tokens;
    private final OidcSettings settings;
    private final SeparationOfDuties separationOfDuties;

    AccessTokens(OidcSettings settings, SeparationOfDuties separationOfDuties) {
        this.tokens = settings.issuer().isEmpty()
                ? null
                : new SupplierJwtDecoder(() -> decoder(settings.issuer(), settings.audience()));
        this.settings = settings;
        this.separationOfDuties = separationOfDuties;
    }

    /** Fetches the keys of the provider with the first token, so that Debrief can start before the provider. */
    private static JwtDecoder decoder(String issuer, String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>("aud", meantFor -> meantFor != null && meantFor.contains(audience)),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()),
                new JwtClaimValidator<>("exp", Objects::nonNull)));
        return decoder;
    }

    @Override
    public Optional<Identity> holderOf(String presented) {
        if (tokens == null || presented.chars().filter(c -> c == '.').count() != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(identity(tokens.decode(presented)));
        } catch (BadJwtException e) {
            return Optional.empty();
        } catch (JwtException | JwtDecoderInitializationException e) {
            throw new UnavailableException("The issuer of access tokens is unreachable.");
        }
    }

    private Identity identity(Jwt token) {
        Set<String> names = new HashSet<>(texts(token.getClaims(), settings.rolesClaim()));
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> names.contains(settings.rolePrefix() + role))
                .collect(Collectors.toSet());
        String subject = Objects.requireNonNull(token.getSubject());
        return new Identity(
                "oidc:" + subject,
                nameIn(token, subject),
                separationOfDuties.counting(roles),
                Set.copyOf(texts(token.getClaims(), settings.teamsClaim())));
    }

    private static String nameIn(Jwt token, String subject) {
        for (String claim : List.of("name", "preferred_username", "email")) {
            String name = token.getClaimAsString(claim);
            if (name != null && isOneLine(name)) {
                return name;
            }
        }
        return subject;
    }

    private static boolean isOneLine(String text) {
        return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }

    /** The text values at a dot-separated path of claims. */
    private static Collection<String> texts(Map<?, ?> claims, String path) {
        Object found = claims;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        Stream<String> texts = switch (found) {
            case Collection<?> several -> several.stream().map(String::valueOf);
            case String one -> Stream.of(one);
            case null, default -> Stream.empty();
        };
        return texts.filter(AccessTokens::isOneLine).toList();
    }
}
