package dev.debrief.views.parking;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits because its report is parked. It holds the position of the event, not the event: the event store keeps that anyway.
 *
 * @param problem why it could not be applied, null if it only comes after such an event
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
