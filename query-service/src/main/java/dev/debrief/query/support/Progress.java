package dev.debrief.query.support;

import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far the views have come, and waiting for them: whoever writes and then reads finds what was written. */
@Component
public class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    /** How long a read waits for its view before it answers with what there is. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private final EventProcessingConfiguration processing;
    private final EventStore events;

    Progress(EventProcessingConfiguration processing, EventStore events) {
        this.processing = processing;
        this.events = events;
    }

    /**
     * Waits, briefly, until every view has taken in what the store held when the question came.
     *
     * @return false if they have not; then the answer may lack the latest
     */
    public boolean catchUp() {
        try {
            long head = head();
            return await(() -> position() >= head);
        } catch (RuntimeException e) {
            log.warn("The event store does not say how far it is; answering with what the views hold", e);
            return false;
        }
    }

    /** The last position that every view has taken in, -1 before the first. */
    public long position() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .mapToLong(Progress::positionOf)
                .min()
                .orElse(-1);
    }

    /** The last position in the store, -1 if it is empty. */
    public long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    private static long positionOf(StreamingEventProcessor processor) {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        return segments.stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    /** Waits, briefly; false if it did not come true. */
    public static boolean await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
