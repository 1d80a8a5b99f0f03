package dev.debrief.command.policy;

import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyEvent.PolicyAdopted;
import dev.debrief.api.policy.PolicyVersions;
import dev.debrief.command.support.FoldedStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the policy from its events. */
@Component
class StoredPolicy implements CurrentPolicy {

    private final FoldedStream<PolicyVersions> versions;

    StoredPolicy(ObjectProvider<EventStore> events) {
        versions = new FoldedStream<>(
                events,
                Policy.ID,
                PolicyVersions.DELIVERED,
                (before, message) -> before.with((PolicyAdopted) message.getPayload()));
    }

    @Override
    public PolicyVersions versions() {
        return versions.get();
    }
}
