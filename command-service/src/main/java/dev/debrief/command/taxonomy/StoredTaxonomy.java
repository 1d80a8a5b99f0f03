package dev.debrief.command.taxonomy;

import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.taxonomy.TaxonomyEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the taxonomy from its events, and again only after new events. */
@Component
class StoredTaxonomy implements CurrentTaxonomy {

    private final ObjectProvider<EventStore> events;
    private volatile Known known = new Known(-1, Taxonomy.DELIVERED);

    StoredTaxonomy(ObjectProvider<EventStore> events) {
        this.events = events;
    }

    private record Known(long last, Taxonomy taxonomy) {

        Known after(DomainEventMessage<?> message) {
            return new Known(
                    message.getSequenceNumber(),
                    taxonomy.evolve((TaxonomyEvent) message.getPayload(), message.getSequenceNumber()));
        }
    }

    @Override
    public Taxonomy get() {
        EventStore store = events.getObject();
        Known before = known;
        Optional<Long> last = store.lastSequenceNumberFor(Taxonomy.ID);
        if (last.isEmpty() || last.get() <= before.last()) {
            return before.taxonomy();
        }
        Known now =
                store.readEvents(Taxonomy.ID, before.last() + 1).asStream().reduce(before, Known::after, (a, b) -> b);
        known = now;
        return now.taxonomy();
    }
}
