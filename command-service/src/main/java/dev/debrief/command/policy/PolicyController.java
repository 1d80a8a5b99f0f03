package dev.debrief.command.policy;

import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyCommand.AdoptPolicy;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ADMINS)
@Tag(name = "Policy")
class PolicyController {

    private final Commands commands;

    PolicyController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/api/policy")
    @Operation(
            summary = "Adopt a policy",
            description =
                    "Replaces the whole policy, now or from a later time on. Running reviews keep the policy under"
                            + " which they were requested, and required post-mortems the one under which they became"
                            + " required.")
    PolicyWriteResult adopt(@RequestBody PolicyBody body) {
        Object version = Objects.requireNonNull(commands.decide(
                new AdoptPolicy(body.policy(), body.effectiveFrom(), body.basedOn(), body.reason()),
                IdempotencyKey.NONE));
        return new PolicyWriteResult(((Number) version).longValue());
    }

    /**
     * A policy to adopt.
     *
     * @param policy the whole policy
     * @param effectiveFrom time from which it applies, RFC 3339; now if left out
     * @param basedOn number of the version that this one replaces; 412 if another one was adopted since; optional
     * @param reason why the policy changes
     */
    record PolicyBody(
            @NotNull Policy policy,
            @Nullable Instant effectiveFrom,
            @Nullable Long basedOn,
            @NotNull String reason) {}

    /**
     * The result of adopting a policy.
     *
     * @param version number of the adopted version
     */
    record PolicyWriteResult(long version) {}
}
