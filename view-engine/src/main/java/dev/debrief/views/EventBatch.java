package dev.debrief.views;

import com.mongodb.MongoException;
import dev.debrief.api.DomainEvent;
import dev.debrief.views.DeadLetters.Letter;
import dev.debrief.views.Projection.DocumentKey;
import dev.debrief.views.ViewBatch.StaleWriterException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The events that a view takes in at one go. An event that can't be taken in is set aside, and with it all later ones of its report. */
final class EventBatch {

    private static final Logger log = LoggerFactory.getLogger(EventBatch.class);

    private final Generation generation;
    private final Projection<?> projection;
    private final ViewBatch writes;
    private final DeadLetters deadLetters;
    private final Map<String, Boolean> parked = new HashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<IncomingEvent> incoming = new ArrayList<>();
    private final boolean anyParked;

    EventBatch(Generation generation, Projection<?> projection, ViewBatch writes, DeadLetters deadLetters) {
        this.generation = generation;
        this.projection = projection;
        this.writes = writes;
        this.deadLetters = deadLetters;
        this.anyParked = deadLetters.hasAny(generation);
    }

    void add(IncomingEvent event) {
        incoming.add(event);
    }

    /** Takes the events in, and writes the views first: an event set aside is set aside again if this ends in between. */
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

    /** Of an event that can't be taken in, nothing needs to be read: that shows when it is its turn. */
    private static <E extends DomainEvent> Stream<DocumentKey> preload(Projection<E> projection, IncomingEvent event) {
        try {
            return projection.preload(event.read(projection.events()));
        } catch (RuntimeException e) {
            log.debug("Event {} of report {} can't be read", event.version(), event.report(), e);
            return Stream.empty();
        }
    }

    private void apply(IncomingEvent event) {
        if (isParked(event.report())) {
            letters.add(Letter.of(event, null));
            return;
        }
        String complaint = tryToApply(projection, event, writes);
        if (complaint != null) {
            park(event, complaint);
        }
    }

    /** @return why the event could not be taken in, null if it was */
    static <E extends DomainEvent> @Nullable String tryToApply(
            Projection<E> projection, IncomingEvent event, ViewBatch writes) {
        if (!event.isHandledBy(projection)) {
            return null;
        }
        try {
            projection.on(event.read(projection.events()), writes);
            writes.commitEvent();
            return null;
        } catch (MongoException | DataAccessException e) {
            writes.rollbackEvent();
            throw e; // It is the store that fails, not the event.
        } catch (RuntimeException e) {
            writes.rollbackEvent();
            log.error(
                    "View {} can't take in event {} of report {}",
                    projection.view(),
                    event.version(),
                    event.report(),
                    e);
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private void park(IncomingEvent event, String complaint) {
        parked.put(event.report(), true);
        letters.add(Letter.of(event, complaint));
    }

    private boolean isParked(String report) {
        return parked.computeIfAbsent(report, unknown -> anyParked && deadLetters.isParked(generation, report));
    }
}
