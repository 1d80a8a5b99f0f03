package dev.debrief.support.security;

import dev.debrief.api.Identity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The authenticated sender of the current request. */
public final class Caller {

    private Caller() {}

    public static Identity current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Identity identity) {
            return identity;
        }
        throw new IllegalStateException("A request without a caller has come past the security filters");
    }
}
