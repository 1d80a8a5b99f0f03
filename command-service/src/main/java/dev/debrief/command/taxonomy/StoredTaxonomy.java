package dev.debrief.command.taxonomy;

import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.api.taxonomy.TaxonomyEvent;
import dev.debrief.command.support.FoldedStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the taxonomy from its events. */
@Component
class StoredTaxonomy implements CurrentTaxonomy {

    private final FoldedStream<Taxonomy> taxonomy;

    StoredTaxonomy(ObjectProvider<EventStore> events) {
        taxonomy = new FoldedStream<>(
                events,
                Taxonomy.ID,
                Taxonomy.DELIVERED,
                (before, message) -> before.evolve((TaxonomyEvent) message.getPayload(), message.getSequenceNumber()));
    }

    @Override
    public Taxonomy get() {
        return taxonomy.get();
    }
}
