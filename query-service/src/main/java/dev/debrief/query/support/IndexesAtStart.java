package dev.debrief.query.support;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills the indexes in memory once the service is ready, so that the first person who asks for figures does not wait for them. */
@Component
class IndexesAtStart {

    private static final Logger LOGGER = LoggerFactory.getLogger(IndexesAtStart.class);

    private final List<InMemoryIndex> indexes;
    private volatile boolean closed;

    IndexesAtStart(List<InMemoryIndex> indexes) {
        this.indexes = indexes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        Thread.ofPlatform().daemon().name("indexes-at-start").start(() -> indexes.forEach(this::fill));
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
    }

    /** What fails here is done, or fails again, with the first query. */
    private void fill(InMemoryIndex index) {
        try {
            if (!closed) {
                index.readChanges();
            }
        } catch (RuntimeException e) {
            LOGGER.debug("{} is filled by the first query", index.getClass().getSimpleName(), e);
        }
    }
}
