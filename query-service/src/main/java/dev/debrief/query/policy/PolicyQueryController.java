package dev.debrief.query.policy;

import dev.debrief.api.policy.PolicyQuery.FindPolicy;
import dev.debrief.api.policy.PolicyQuery.ListPolicies;
import dev.debrief.api.policy.PolicyQuery.PolicyList;
import dev.debrief.api.policy.PolicyQuery.PolicyView;
import dev.debrief.api.report.AsOf;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.EntityTags;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@RequestMapping("/api/policy")
@Tag(name = "Policy", description = "What the organisation expects of its post-mortems")
class PolicyQueryController {

    private final Queries queries;

    PolicyQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "Get the policy",
            description = "The policy that applies now, applied at an earlier time, or has this version number.")
    ResponseEntity<PolicyView> find(
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        AsOf when = PointInTime.of(version, asOf, minVersion);
        PolicyView policy = queries.ask(new FindPolicy(when.version(), when.instant(), when.minVersion()));
        return ResponseEntity.ok().eTag(EntityTags.of(policy.version())).body(policy);
    }

    @GetMapping("/versions")
    @Operation(
            summary = "List the versions of the policy",
            description = "Each with who adopted it, when and why; latest first. The last one is the delivered policy.")
    PolicyList versions() {
        return queries.ask(new ListPolicies());
    }
}
