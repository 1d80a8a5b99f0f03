package dev.debrief.views.running;

import com.mongodb.MongoException;
import dev.debrief.api.DomainEvent;
import dev.debrief.views.Projection;
import dev.debrief.views.Projection.DocumentKey;
import dev.debrief.views.generations.Generation;
import dev.debrief.views.parking.DeadLetters;
import dev.debrief.views.parking.Letter;
import dev.debrief.views.running.WriteBatch.StaleWriterException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Applies a batch of events to a view. An event that cannot be applied is parked, and with it all later ones of its report. */
final class EventBatch {

    private static final Logger log = LoggerFactory.getLogger(EventBatch.class);

    private final Generation generation;
    private final Projection<?> projection;
    private final WriteBatch writes;
    private final DeadLetters deadLetters;
    private final Map<String, Boolean> parked = new HashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<IncomingEvent> incoming = new ArrayList<>();
    private final boolean anyParked;

    EventBatch(Generation generation, Projection<?> projection, WriteBatch writes, DeadLetters deadLetters) {
        this.generation = generation;
        this.projection = projection;
        this.writes = writes;
        this.deadLetters = deadLetters;
        this.anyParked = deadLetters.hasAny(generation);
    }

    void add(IncomingEvent event) {
        incoming.add(event);
    }

    /** Applies the events. The views are written first: if this ends before the letters are written, the events are parked again. */
    void applyAndFlush() {
        writes.preload(incoming.stream()
                .filter(event -> event.isHandledBy(projection))
                .flatMap(event -> preload(projection, event))
                .toList());
        incoming.forEach(this::apply);
        writes.flush();
        for (Letter letter : letters) {
            if (!deadLetters.add(generation, letter)) {
                throw new StaleWriterException(generation);
            }
        }
    }

    /** An event that cannot be read fails when it is applied, so nothing is read for it here. */
    private static <E extends DomainEvent> Stream<DocumentKey> preload(Projection<E> projection, IncomingEvent event) {
        try {
            return projection.preload(event.read(projection.events()));
        } catch (RuntimeException e) {
            log.debug("Event {} of report {} cannot be read", event.version(), event.report(), e);
            return Stream.empty();
        }
    }

    private void apply(IncomingEvent event) {
        if (isParked(event.report())) {
            letters.add(letter(event, null));
            return;
        }
        String problem = tryToApply(projection, event, writes);
        if (problem != null) {
            park(event, problem);
        }
    }

    /** @return why the event cannot be applied, null if it was */
    static <E extends DomainEvent> @Nullable String tryToApply(
            Projection<E> projection, IncomingEvent event, WriteBatch writes) {
        if (!event.isHandledBy(projection)) {
            return null;
        }
        try {
            projection.on(event.read(projection.events()), writes);
            writes.commitEvent();
            return null;
        } catch (MongoException | DataAccessException e) {
            writes.rollbackEvent();
            throw e; // The store fails, not the event.
        } catch (RuntimeException e) {
            writes.rollbackEvent();
            log.error(
                    "View {} cannot apply event {} of report {}",
                    projection.view(),
                    event.version(),
                    event.report(),
                    e);
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private void park(IncomingEvent event, String problem) {
        parked.put(event.report(), true);
        letters.add(letter(event, problem));
    }

    private static Letter letter(IncomingEvent event, @Nullable String problem) {
        return Letter.of(event.message(), event.position(), problem);
    }

    private boolean isParked(String report) {
        return parked.computeIfAbsent(report, unknown -> anyParked && deadLetters.isParked(generation, report));
    }
}
