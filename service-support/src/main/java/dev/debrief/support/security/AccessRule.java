package dev.debrief.support.security;

import dev.debrief.api.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Which roles may call an endpoint.
 *
 * @param path the pattern of the path, such as {@code /api/reports/{id}}
 * @param roles the caller needs one of them; nobody may call the endpoint if there are none
 */
public record AccessRule(HttpMethod method, String path, Set<Role> roles) {

    /** HEAD is allowed to the same callers as GET. */
    List<HttpMethod> methods() {
        return method.equals(HttpMethod.GET) ? List.of(HttpMethod.GET, HttpMethod.HEAD) : List.of(method);
    }
}
