package dev.debrief.views.running;

import dev.debrief.views.generations.Generation;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Lets a projection apply the events that an event processor delivers, and writes the views when the last event of a batch is handled.
 * That is before the token is stored. In the prepare-commit phase it would be after, and a crash in between would lose the batch.
 */
final class ViewWriter implements EventHandlerInvoker {

    private static final String BATCH = EventBatch.class.getName();

    private final Generation generation;
    private final Class<?> events;
    private final Batches batches;
    private final MongoTokenStore tokens;

    ViewWriter(Generation generation, Class<?> events, Batches batches, MongoTokenStore tokens) {
        this.generation = generation;
        this.events = events;
        this.batches = batches;
        this.tokens = tokens;
    }

    /** All events of one report belong to one segment, so they arrive in order. Events that only a newer Debrief knows are not skipped. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                && isFor(events, event.getPayloadType())
                && segment.matches(event.getAggregateIdentifier());
    }

    static boolean isFor(Class<?> events, Class<?> payloadType) {
        return events.isAssignableFrom(payloadType) || payloadType == UnknownSerializedType.class;
    }

    /** Otherwise Axon Server would not send the events of other types, and the position would not advance past them. */
    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        EventBatch batch = unitOfWork.getOrComputeResource(BATCH, name -> batches.events(generation));
        long position =
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        batch.add(new IncomingEvent((DomainEventMessage<?>) message, position));
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batched) || batched.isLastMessage()) {
            tokens.extendClaim(generation.name(), segment.getSegmentId());
            batch.applyAndFlush();
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
