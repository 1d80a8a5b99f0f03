package dev.debrief.command.policy;

import static dev.debrief.api.Rejection.POLICY_CHANGED;
import static dev.debrief.api.Rejection.POLICY_TOO_EARLY;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyCommand.AdoptPolicy;
import dev.debrief.api.policy.PolicyEvent.PolicyAdopted;
import dev.debrief.api.policy.PolicyVersions;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.command.support.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of the policy: what the organisation expects of its post-mortems, from when on, and why. */
@Aggregate
@SuppressWarnings("UnusedVariable") // Axon reads the id
class PostmortemPolicy {

    @AggregateIdentifier
    private @Nullable String id;

    private PolicyVersions versions = PolicyVersions.DELIVERED;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(AdoptPolicy command, Clock clock) {
        PolicyVersion latest = versions.latest();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant from = command.effectiveFrom() == null ? now : command.effectiveFrom();
        boolean same = command.policy().equals(latest.policy())
                && (command.effectiveFrom() == null || from.equals(latest.effectiveFrom()));
        long basedOn = command.basedOn() == null ? latest.version() : command.basedOn();
        rejectIf(
                basedOn > latest.version() || (basedOn < latest.version() && !same),
                POLICY_CHANGED,
                Map.of("version", String.valueOf(latest.version())));
        if (same) {
            return latest.version();
        }
        rejectAtIf(from.isBefore(now.minus(Rules.CLOCK_SKEW)), "/effectiveFrom", POLICY_TOO_EARLY);
        apply(new PolicyAdopted(command.policy(), from, command.reason()));
        return versions.latest().version();
    }

    @EventSourcingHandler
    void evolve(PolicyAdopted event) {
        id = Policy.ID;
        versions = versions.with(event);
    }

    /** Required by Axon to replay the stream. */
    PostmortemPolicy() {}
}
