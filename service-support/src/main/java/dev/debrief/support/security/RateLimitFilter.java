package dev.debrief.support.security;

import dev.debrief.api.Identity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers requests above the rate limit with 429. Public paths are not limited, because they are cheap. */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final RequestMatcher open;
    private final SecurityProblems securityProblems;

    RateLimitFilter(RateLimits limits, RequestMatcher open, SecurityProblems securityProblems) {
        this.limits = limits;
        this.open = open;
        this.securityProblems = securityProblems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Duration pause = known != null && known.getPrincipal() instanceof Identity caller
                ? limits.take(caller)
                : limits.take(request.getRemoteAddr());
        if (pause.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds() + 1));
            securityProblems.tooMany(response);
        }
    }
}
