package dev.debrief.standalone;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;

/**
 * Lets one transaction at a time append, until it has ended. So positions appear in their order: no event can slip in under a
 * position that was already answered as of. It costs nothing: H2 writes its commits one after the other anyway.
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
            throw new IllegalStateException("Events are appended in a unit of work");
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
