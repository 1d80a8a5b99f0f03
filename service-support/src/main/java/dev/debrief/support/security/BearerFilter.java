package dev.debrief.support.security;

import dev.debrief.api.Identity;
import dev.debrief.support.http.UnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Authenticates the caller by {@code Authorization: Bearer <key or token>}. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final List<Credentials> credentials;
    private final HandlerExceptionResolver problems;

    BearerFilter(List<Credentials> credentials, HandlerExceptionResolver problems) {
        this.credentials = credentials;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                    .map(header -> header.substring(SCHEME.length()).strip())
                    .flatMap(this::holderOf)
                    .ifPresent(identity -> callerIs(identity, request));
        } catch (UnavailableException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Identity> holderOf(String presented) {
        return credentials.stream()
                .flatMap(known -> known.holderOf(presented).stream())
                .findFirst();
    }

    private static void callerIs(Identity identity, HttpServletRequest request) {
        request.setAttribute(SecurityLog.CALLER, identity);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(identity, null, authorities(identity)));
        SecurityContextHolder.setContext(context);
    }

    private static List<SimpleGrantedAuthority> authorities(Identity identity) {
        return identity.equals(MetricsKey.HOLDER)
                ? List.of(new SimpleGrantedAuthority(MetricsKey.AUTHORITY))
                : identity.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }
}
