package dev.debrief.support.security;

import static dev.debrief.api.Role.ADMIN;
import static dev.debrief.api.Role.ANALYST;
import static dev.debrief.api.Role.AUDITOR;
import static dev.debrief.api.Role.RESPONDER;
import static dev.debrief.api.Role.SUBMITTER;

import dev.debrief.api.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The roles that may call each endpoint. Any other request is denied. Access to a report also depends on its restriction and its teams.
 */
public final class AccessRules {

    private static final Set<Role> ANYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> WRITERS = EnumSet.of(SUBMITTER, RESPONDER, ADMIN);
    private static final Set<Role> ANALYSTS = EnumSet.of(ANALYST, ADMIN);
    private static final Set<Role> CLASSIFIERS = EnumSet.of(SUBMITTER, RESPONDER, ANALYST, ADMIN);
    private static final Set<Role> AUDITORS = EnumSet.of(AUDITOR, ADMIN);
    private static final Set<Role> ADMINS = EnumSet.of(ADMIN);

    /** An endpoint and the roles that may call it. */
    public record AccessRule(HttpMethod method, String path, Set<Role> roles) {

        private boolean isAt(HttpServletRequest request) {
            return PathPatternRequestMatcher.withDefaults().matcher(path).matches(request);
        }

        String[] roleNames() {
            return roles.stream().map(Role::toString).toArray(String[]::new);
        }
    }

    private static final List<AccessRule> SINGLE = List.of(
            get("/api/action-items", ANYBODY),
            get("/api/action-items/digest", ANYBODY),
            get("/api/action-items/punctuality", ANYBODY),
            get("/api/action-items/totals", ANYBODY),
            get("/api/action-items/uncovered-causes", ANYBODY),
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
            get("/api/metrics/detection", ANYBODY),
            get("/api/metrics/improvement", ANYBODY),
            get("/api/metrics/response", ANYBODY),
            get("/api/metrics/response/restatement", ANYBODY),
            get("/api/pattern-reviews", ANYBODY),
            get("/api/pattern-reviews/{id}", ANYBODY),
            get("/api/pattern-reviews/{id}/history", ANYBODY),
            post("/api/pattern-reviews", ANALYSTS),
            post("/api/pattern-reviews/{id}/cancellation", ANALYSTS),
            post("/api/pattern-reviews/{id}/conclusion", ANALYSTS),
            post("/api/pattern-reviews/{id}/decisions", ANALYSTS),
            post("/api/pattern-reviews/{id}/decisions/{decisionId}/withdrawal", ANALYSTS),
            post("/api/pattern-reviews/{id}/findings", ANALYSTS),
            post("/api/pattern-reviews/{id}/findings/{findingId}/withdrawal", ANALYSTS),
            post("/api/pattern-reviews/{id}/reopening", ANALYSTS),
            put("/api/pattern-reviews/{id}/action-items", ANALYSTS),
            put("/api/pattern-reviews/{id}/deadline", ANALYSTS),
            put("/api/pattern-reviews/{id}/findings/{findingId}", ANALYSTS),
            get("/api/patterns", ANYBODY),
            get("/api/patterns/barriers", ANYBODY),
            get("/api/patterns/co-occurrence", ANYBODY),
            get("/api/patterns/facets", ANYBODY),
            get("/api/patterns/heat-map", ANYBODY),
            get("/api/patterns/mitigators", ANYBODY),
            get("/api/patterns/recurrence-assessment", ANYBODY),
            get("/api/patterns/restatement", ANYBODY),
            get("/api/patterns/trend", ANYBODY),
            get("/api/patterns/{id}", ANYBODY),
            get("/api/recurrences", ANYBODY),
            get("/api/recurrences/rate", ANYBODY),
            get("/api/reports", ANYBODY),
            get("/api/reports/{id}", ANYBODY),
            get("/api/reports/{id}/document", ANYBODY),
            get("/api/reports/{id}/findings", ANYBODY),
            get("/api/reports/{id}/history", ANYBODY),
            get("/api/reports/{id}/patterns", ANYBODY),
            get("/api/reports/{id}/readiness", ANYBODY),
            get("/api/reports/{id}/recurrences", ANYBODY),
            get("/api/reports/{id}/timeline", ANYBODY),
            get("/api/reports/{id}/updates", ANYBODY),
            post("/api/reports", WRITERS),
            post("/api/reports/import", ADMINS),
            post("/api/reports/{id}/action-items", WRITERS),
            post("/api/reports/{id}/action-items/{itemId}/block", WRITERS),
            post("/api/reports/{id}/action-items/{itemId}/cancellation", WRITERS),
            post("/api/reports/{id}/action-items/{itemId}/completion", WRITERS),
            post("/api/reports/{id}/action-items/{itemId}/reopening", WRITERS),
            post("/api/reports/{id}/action-items/{itemId}/start", WRITERS),
            post("/api/reports/{id}/action-items/{itemId}/unblock", WRITERS),
            post("/api/reports/{id}/action-items/{itemId}/verification", WRITERS),
            put("/api/reports/{id}/action-items/{itemId}/assignment", WRITERS),
            put("/api/reports/{id}/action-items/{itemId}/deadline", WRITERS),
            put("/api/reports/{id}/action-items/{itemId}/issues", WRITERS),
            put("/api/reports/{id}/action-items/{itemId}/issues/status", WRITERS),
            post("/api/reports/{id}/milestones/{name}/withdrawal", WRITERS),
            post("/api/reports/{id}/timeline", WRITERS),
            post("/api/reports/{id}/timeline/{eventId}/retraction", WRITERS),
            post("/api/reports/{id}/updates", WRITERS),
            post("/api/reports/{id}/sections/{section}/removal", WRITERS),
            post("/api/reports/{id}/why-chains/{findingId}/promotion", WRITERS),
            put("/api/reports/{id}/causes/{findingId}/category", CLASSIFIERS),
            put("/api/reports/{id}/detection", WRITERS),
            put("/api/reports/{id}/document", WRITERS),
            put("/api/reports/{id}/links", WRITERS),
            put("/api/reports/{id}/milestones/{name}", WRITERS),
            post("/api/reports/{id}/restriction/lifting", WRITERS),
            put("/api/reports/{id}/restriction", WRITERS),
            put("/api/reports/{id}/roles", WRITERS),
            put("/api/reports/{id}/sections/{section}", WRITERS),
            put("/api/reports/{id}/services", WRITERS),
            put("/api/reports/{id}/severity", WRITERS),
            put("/api/reports/{id}/status", WRITERS),
            put("/api/reports/{id}/teams", WRITERS),
            put("/api/reports/{id}/timeline/{eventId}", WRITERS),
            put("/api/reports/{id}/timeline/{eventId}/key", WRITERS),
            put("/api/reports/{id}/title", WRITERS),
            put("/api/reports/{id}/trigger", WRITERS),
            get("/api/taxonomy", ANYBODY),
            get("/api/taxonomy/changes", ANYBODY),
            post("/api/taxonomy/categories/{id}/merge", ANALYSTS),
            post("/api/taxonomy/categories/{id}/reinstatement", ANALYSTS),
            post("/api/taxonomy/categories/{id}/retirement", ANALYSTS),
            post("/api/taxonomy/categories/{id}/split", ANALYSTS),
            put("/api/taxonomy/categories/{id}", ANALYSTS),
            put("/api/taxonomy/categories/{id}/name", ANALYSTS),
            get("/admin/dead-letters", ADMINS),
            post("/admin/dead-letters/{view}/{id}/retry", ADMINS),
            get("/admin/views", ADMINS),
            get("/admin/views/{view}", ADMINS),
            post("/admin/views/{view}/rebuild", ADMINS),
            post("/admin/views/{view}/rebuild/abort", ADMINS),
            post("/admin/views/{view}/rebuild/switch", ADMINS),
            get("/actuator/prometheus", ANYBODY));

    /** The findings of each kind have the same endpoints. */
    private static final List<String> FINDINGS = List.of(
            "barriers",
            "causal-links",
            "causes",
            "changes",
            "evidence",
            "impacts",
            "lessons",
            "mitigators",
            "perspectives",
            "resolution-steps",
            "symptoms",
            "why-chains");

    public static final List<AccessRule> ALL = Stream.concat(
                    SINGLE.stream(), FINDINGS.stream().flatMap(AccessRules::findings))
            .toList();

    private AccessRules() {}

    private static Stream<AccessRule> findings(String kind) {
        String path = "/api/reports/{id}/" + kind;
        return Stream.of(
                post(path, WRITERS),
                put(path + "/{findingId}", WRITERS),
                post(path + "/{findingId}/withdrawal", WRITERS));
    }

    private static AccessRule get(String path, Set<Role> roles) {
        return new AccessRule(HttpMethod.GET, path, roles);
    }

    private static AccessRule post(String path, Set<Role> roles) {
        return new AccessRule(HttpMethod.POST, path, roles);
    }

    private static AccessRule put(String path, Set<Role> roles) {
        return new AccessRule(HttpMethod.PUT, path, roles);
    }

    /** The roles that may call an endpoint, as a sentence of the API description. */
    public static String describe(HttpMethod method, String path) {
        Set<Role> roles = ALL.stream()
                .filter(rule -> rule.method().equals(method) && rule.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No access rule for " + method + " " + path))
                .roles();
        return roles.equals(ANYBODY)
                ? "Every role may call this."
                : "Required role: " + roles.stream().map(Role::toString).collect(Collectors.joining(" or ")) + ".";
    }

    /** The methods of the endpoints at the path of this request, for any role. */
    static Set<HttpMethod> methodsAt(HttpServletRequest request) {
        return ALL.stream()
                .filter(rule -> rule.isAt(request))
                .map(AccessRule::method)
                .collect(Collectors.toSet());
    }
}
