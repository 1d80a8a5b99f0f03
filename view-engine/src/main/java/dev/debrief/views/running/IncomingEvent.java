package dev.debrief.views.running;

import dev.debrief.api.DomainEvent;
import dev.debrief.views.Projection;
import dev.debrief.views.RecordedEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** An event as the store delivers it, before its payload is read. */
record IncomingEvent(DomainEventMessage<?> message, long position) {

    String report() {
        return message.getAggregateIdentifier();
    }

    long version() {
        return message.getSequenceNumber();
    }

    /** Whether the projection handles it. An event of an unknown type counts as handled, and fails when it is read. */
    boolean isHandledBy(Projection<?> projection) {
        return isHandled(message.getPayloadType(), projection);
    }

    static boolean isHandled(Class<?> type, Projection<?> projection) {
        if (!DomainEvent.class.isAssignableFrom(type)) {
            return true;
        }
        for (Class<?> handled : projection.handledEvents()) {
            if (handled.isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }

    /** @throws RuntimeException if it cannot be read, or only a newer Debrief knows its type */
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
        throw new IllegalStateException("The type of the event is unknown to this version");
    }
}
