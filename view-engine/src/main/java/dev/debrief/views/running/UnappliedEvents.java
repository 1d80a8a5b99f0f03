package dev.debrief.views.running;

import dev.debrief.api.DomainEvent;
import dev.debrief.support.health.StoreCalls;
import dev.debrief.views.Projection;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads in the event store what a view has not applied yet, while nobody writes it: for some seconds after its node has ended, until
 * another node has taken over.
 */
@Component
class UnappliedEvents {

    private static final Logger log = LoggerFactory.getLogger(UnappliedEvents.class);

    /** More are not worth reading: the view is then far behind. */
    private static final int MAX_EVENTS = 5_000;

    private final EventStore events;
    private final StoreCalls store;

    UnappliedEvents(EventStore events, StoreCalls store) {
        this.events = events;
        this.store = store;
    }

    /**
     * Whether an event matters that a projection handles and that was recorded after one position, up to another. True also if that
     * cannot be found out within a second.
     *
     * @param matters whether an event of a stream, given by its id, matters to the caller
     */
    boolean anyMatters(Projection<?> projection, long after, long upTo, BiPredicate<String, DomainEvent> matters) {
        if (after < 0 || upTo - after > MAX_EVENTS) {
            return true;
        }
        try {
            return store.call(() -> search(projection, after, upTo, matters));
        } catch (RuntimeException e) {
            log.debug("The events after {} cannot be read", after, e);
            return true;
        }
    }

    private boolean search(Projection<?> projection, long after, long upTo, BiPredicate<String, DomainEvent> matters)
            throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                events.openStream(new GlobalSequenceTrackingToken(after))) {
            long read = after;
            while (read < upTo && stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> next = stream.nextAvailable();
                read = next.trackingToken().position().orElseThrow();
                if (next instanceof DomainEventMessage<?> message
                        && matters(projection, new IncomingEvent(message, read), matters)) {
                    return true;
                }
            }
            return read < upTo;
        }
    }

    private static boolean matters(
            Projection<?> projection, IncomingEvent event, BiPredicate<String, DomainEvent> matters) {
        return event.isHandledBy(projection)
                && (!(event.message().getPayload() instanceof DomainEvent recorded)
                        || matters.test(event.report(), recorded));
    }
}
