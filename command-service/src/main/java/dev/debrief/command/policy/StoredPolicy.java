package dev.debrief.command.policy;

import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyEvent.PolicyAdopted;
import dev.debrief.api.policy.PolicyVersions;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the policy from its events, and again only after new events. */
@Component
class StoredPolicy implements CurrentPolicy {

    private final ObjectProvider<EventStore> events;
    private volatile Known known = new Known(-1, PolicyVersions.DELIVERED);

    StoredPolicy(ObjectProvider<EventStore> events) {
        this.events = events;
    }

    private record Known(long last, PolicyVersions versions) {

        Known after(DomainEventMessage<?> message) {
            return new Known(message.getSequenceNumber(), versions.with((PolicyAdopted) message.getPayload()));
        }
    }

    @Override
    public PolicyVersions versions() {
        EventStore store = events.getObject();
        Known before = known;
        Optional<Long> last = store.lastSequenceNumberFor(Policy.ID);
        if (last.isEmpty() || last.get() <= before.last()) {
            return before.versions();
        }
        Known now = store.readEvents(Policy.ID, before.last() + 1).asStream().reduce(before, Known::after, (a, b) -> b);
        known = now;
        return now.versions();
    }
}
