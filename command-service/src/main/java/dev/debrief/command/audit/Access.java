package dev.debrief.command.audit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.audit.AccessEvent.RestrictedReportsRead;
import dev.debrief.api.audit.AccessId;
import dev.debrief.api.audit.RecordAccess;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An access to restricted reports: a stream with one event, so that readers never wait for each other. */
@Aggregate
@SuppressWarnings("UnusedVariable") // Axon reads the id
public class Access {

    @AggregateIdentifier
    private @Nullable AccessId id;

    @CommandHandler
    Access(RecordAccess command) {
        apply(new RestrictedReportsRead(command.accessId(), command.reads(), command.question()));
    }

    @EventSourcingHandler
    void evolve(RestrictedReportsRead event) {
        id = event.accessId();
    }

    /** Required by Axon to replay the stream. */
    Access() {}
}
