package dev.debrief.api.policy;

import dev.debrief.api.DomainEvent;
import java.time.Instant;

/** Events about the policy of the organisation. */
public sealed interface PolicyEvent extends DomainEvent {

    /**
     * A policy was adopted.
     *
     * @param policy the whole policy
     * @param effectiveFrom time from which it applies
     */
    record PolicyAdopted(Policy policy, Instant effectiveFrom, String reason) implements PolicyEvent {}
}
