package dev.debrief.views;

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
 * Has a projection take in what an event processor delivers, and sends what it writes when the last event of a batch is handled. That
 * is before the token is stored; in a prepare-commit of ours it would come after, and a crash in between would lose the batch.
 */
final class ViewWriter implements EventHandlerInvoker {

    private static final String BATCH = EventBatch.class.getName();

    private final Generations generations;
    private final Generation generation;

    ViewWriter(Generations generations, Generation generation) {
        this.generations = generations;
        this.generation = generation;
    }

    /** The events of one report go to one segment, hence come in order. One that only a newer Debrief knows is none to pass over. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                && isForUs(event.getPayloadType())
                && segment.matches(event.getAggregateIdentifier());
    }

    private boolean isForUs(Class<?> payloadType) {
        return generations.projection(generation).events().isAssignableFrom(payloadType)
                || payloadType == UnknownSerializedType.class;
    }

    /** Axon Server would no longer send what is of no use to us, and we would not learn that we are past it. */
    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        EventBatch batch = unitOfWork.getOrComputeResource(BATCH, name -> generations.batch(generation));
        long position =
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        batch.add(new IncomingEvent((DomainEventMessage<?>) message, position));
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> events) || events.isLastMessage()) {
            generations.extendClaim(generation, segment);
            batch.applyAndFlush();
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
