package dev.debrief.standalone;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;

/**
 * Lets only one transaction at a time append events. Positions therefore become visible in order, and no event appears before a position
 * that was already read. This costs nothing, because H2 serializes commits anyway.
 */
class OrderedAppends extends JdbcEventStorageEngine {

    private static final String RESOURCE = OrderedAppends.class.getName();

    private final ReentrantLock turn = new ReentrantLock(true);

    OrderedAppends(Builder builder) {
        super(builder);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (!CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException("Events must be appended in a unit of work");
        }
        CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, name -> takeTurn());
        super.appendEvents(events, serializer);
    }

    private Object takeTurn() {
        turn.lock();
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        unitOfWork.onCleanup(ended -> turn.unlock());
        return turn;
    }
}
