package dev.debrief.command.support;

import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the events of one stream add up to, for decisions of other streams. Reads the stream again only after new events.
 *
 * @param <S> what they add up to
 */
public final class FoldedStream<S> {

    private final ObjectProvider<EventStore> events;
    private final String id;
    private final BiFunction<S, DomainEventMessage<?>, S> evolve;
    private volatile Known<S> known;

    /**
     * @param id the id of the stream
     * @param first before the first event
     */
    public FoldedStream(
            ObjectProvider<EventStore> events, String id, S first, BiFunction<S, DomainEventMessage<?>, S> evolve) {
        this.events = events;
        this.id = id;
        this.evolve = evolve;
        this.known = new Known<>(-1, first);
    }

    /** @param last the number of the last event that was read */
    private record Known<S>(long last, S state) {}

    /** After the last event that is stored now. */
    public S get() {
        EventStore store = events.getObject();
        Known<S> before = known;
        Optional<Long> last = store.lastSequenceNumberFor(id);
        if (last.isEmpty() || last.get() <= before.last()) {
            return before.state();
        }
        Known<S> now = store.readEvents(id, before.last() + 1)
                .asStream()
                .reduce(
                        before,
                        (state, message) ->
                                new Known<>(message.getSequenceNumber(), evolve.apply(state.state(), message)),
                        (one, other) -> other);
        known = now;
        return now.state();
    }
}
