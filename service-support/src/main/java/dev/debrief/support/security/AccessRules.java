package dev.debrief.support.security;

import static dev.debrief.api.Role.ADMIN;
import static dev.debrief.api.Role.AUDITOR;
import static dev.debrief.api.Role.RESPONDER;
import static dev.debrief.api.Role.SUBMITTER;

import dev.debrief.api.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may call what. What is not here is denied. Whether somebody may see or edit a report depends on the report, too: its restriction and
 * its teams have the last word.
 */
public final class AccessRules {

    private static final Set<Role> ANYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> WRITERS = EnumSet.of(SUBMITTER, RESPONDER, ADMIN);
    private static final Set<Role> AUDITORS = EnumSet.of(AUDITOR, ADMIN);
    private static final Set<Role> ADMINS = EnumSet.of(ADMIN);

    /** An endpoint of Debrief, and the roles one of which it takes to call it. */
    public record AccessRule(HttpMethod method, String path, Set<Role> roles) {

        private boolean isAt(HttpServletRequest request) {
            return PathPatternRequestMatcher.withDefaults().matcher(path).matches(request);
        }

        String[] roleNames() {
            return roles.stream().map(Role::toString).toArray(String[]::new);
        }
    }

    public static final List<AccessRule> ALL = List.of(
            get("/api/audit/accesses", AUDITORS),
            get("/api/audit/restrictions", AUDITORS),
            get("/api/clients", ADMINS),
            get("/api/clients/{id}", ADMINS),
            post("/api/clients", ADMINS),
            post("/api/clients/{id}/keys", ADMINS),
            post("/api/clients/{id}/keys/{number}/revocation", ADMINS),
            post("/api/clients/{id}/revocation", ADMINS),
            put("/api/clients/{id}/access", ADMINS),
            get("/api/me", ANYBODY),
            get("/api/reports", ANYBODY),
            get("/api/reports/{id}", ANYBODY),
            get("/api/reports/{id}/history", ANYBODY),
            get("/api/reports/{id}/timeline", ANYBODY),
            get("/api/reports/{id}/updates", ANYBODY),
            post("/api/reports", WRITERS),
            post("/api/reports/import", ADMINS),
            post("/api/reports/{id}/milestones/{name}/withdrawal", WRITERS),
            post("/api/reports/{id}/timeline", WRITERS),
            post("/api/reports/{id}/timeline/{eventId}/retraction", WRITERS),
            post("/api/reports/{id}/updates", WRITERS),
            put("/api/reports/{id}/detection", WRITERS),
            put("/api/reports/{id}/links", WRITERS),
            put("/api/reports/{id}/milestones/{name}", WRITERS),
            post("/api/reports/{id}/restriction/lifting", WRITERS),
            put("/api/reports/{id}/restriction", WRITERS),
            put("/api/reports/{id}/roles", WRITERS),
            put("/api/reports/{id}/services", WRITERS),
            put("/api/reports/{id}/severity", WRITERS),
            put("/api/reports/{id}/status", WRITERS),
            put("/api/reports/{id}/teams", WRITERS),
            put("/api/reports/{id}/timeline/{eventId}", WRITERS),
            put("/api/reports/{id}/timeline/{eventId}/key", WRITERS),
            get("/admin/dead-letters", ADMINS),
            post("/admin/dead-letters/{view}/{id}/retry", ADMINS),
            get("/admin/views", ADMINS),
            get("/admin/views/{view}", ADMINS),
            post("/admin/views/{view}/rebuild", ADMINS),
            post("/admin/views/{view}/rebuild/abort", ADMINS),
            post("/admin/views/{view}/rebuild/switch", ADMINS),
            get("/actuator/prometheus", ANYBODY));

    private AccessRules() {}

    private static AccessRule get(String path, Set<Role> roles) {
        return new AccessRule(HttpMethod.GET, path, roles);
    }

    private static AccessRule post(String path, Set<Role> roles) {
        return new AccessRule(HttpMethod.POST, path, roles);
    }

    private static AccessRule put(String path, Set<Role> roles) {
        return new AccessRule(HttpMethod.PUT, path, roles);
    }

    /** Whom an endpoint is for, in words. */
    public static String describe(HttpMethod method, String path) {
        Set<Role> roles = ALL.stream()
                .filter(rule -> rule.method().equals(method) && rule.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may call " + method + " " + path))
                .roles();
        return roles.equals(ANYBODY)
                ? "For every role."
                : "For " + roles.stream().map(Role::toString).collect(Collectors.joining(", ")) + ".";
    }

    /** What can be done at the path of this request, whoever asks. */
    static Set<HttpMethod> methodsAt(HttpServletRequest request) {
        return ALL.stream()
                .filter(rule -> rule.isAt(request))
                .map(AccessRule::method)
                .collect(Collectors.toSet());
    }
}
