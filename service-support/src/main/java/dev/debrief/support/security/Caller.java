package dev.debrief.support.security;

import dev.debrief.api.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the present request. */
public final class Caller {

    private Caller() {}

    public static Actor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException("A request without a caller has come past the security filters");
    }
}
