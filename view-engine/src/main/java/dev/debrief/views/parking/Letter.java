package dev.debrief.views.parking;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits because its report is parked. It has the position of the event; the event itself is in the event store.
 *
 * @param problem why the event could not be applied; null if it only follows such an event
 */
public record Letter(
        String report,
        long version,
        long position,
        String event,
        @Nullable String problem) {

    public static Letter of(DomainEventMessage<?> event, long position, @Nullable String problem) {
        return new Letter(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                position,
                event.getPayloadType().getSimpleName(),
                problem);
    }
}
