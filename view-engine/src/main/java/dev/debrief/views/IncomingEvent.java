package dev.debrief.views;

import dev.debrief.api.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** An event as it comes out of the store, before anybody has looked inside. */
record IncomingEvent(DomainEventMessage<?> message, long position) {

    String report() {
        return message.getAggregateIdentifier();
    }

    long version() {
        return message.getSequenceNumber();
    }

    String kind() {
        return message.getPayloadType().getSimpleName();
    }

    /** Whether the projection is to take it in. It is for the reader to complain about an event that is not known here. */
    boolean isHandledBy(Projection<?> projection) {
        Class<?> type = message.getPayloadType();
        return !DomainEvent.class.isAssignableFrom(type) || projection.handles(type.asSubclass(DomainEvent.class));
    }

    /** @throws RuntimeException if it can't be read, or is of a kind that only a newer Debrief knows */
    <E extends DomainEvent> RecordedEvent<E> read(Class<E> events) {
        if (events.isInstance(message.getPayload())) {
            return new RecordedEvent<>(
                    events.cast(message.getPayload()),
                    report(),
                    version(),
                    position,
                    message.getTimestamp(),
                    message.getMetaData());
        }
        throw new IllegalStateException("An event of a kind that is not known here");
    }
}
