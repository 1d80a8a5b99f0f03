package dev.debrief.views;

import dev.debrief.api.Actor;
import dev.debrief.api.DomainEvent;
import java.time.Instant;
import org.axonframework.messaging.MetaData;

/**
 * An event as it is stored.
 *
 * @param subject the id of its stream
 * @param version its number in that stream
 * @param position its position in the event store
 */
public record RecordedEvent<E extends DomainEvent>(
        E event, String subject, long version, long position, Instant recordedAt, MetaData metaData) {

    /** When the change was made; before it was recorded, if the report was imported from another installation. */
    public Instant madeAt() {
        return Actor.madeAt(metaData, recordedAt);
    }
}
