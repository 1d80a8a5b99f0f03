package dev.debrief.views.parking;

import dev.debrief.views.Progress;
import dev.debrief.views.generations.DatabaseClock;
import dev.debrief.views.generations.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Applies the waiting events of parked reports again, in order, and releases a report once all are applied. This happens on the node that
 * writes the segment of the report; other nodes ask that node.
 */
@Component
public class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final EventStore events;
    private final DeadLetters deadLetters;
    private final ReportWriter writer;
    private final DatabaseClock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private long lastRound = System.nanoTime() - SHORTEST_PAUSE.toNanos();

    Retries(EventStore events, DeadLetters deadLetters, ReportWriter writer, DatabaseClock clock) {
        this.events = events;
        this.deadLetters = deadLetters;
        this.writer = writer;
        this.clock = clock;
    }

    /** How a retry ended. */
    public enum Outcome {
        /** The view has applied all waiting events. */
        RELEASED,
        /** There is still an event that cannot be applied. */
        STILL_PARKED,
        /** A retry is under way, or the responsible node has not retried yet. */
        BUSY,
        /** The report is not parked. */
        NOT_PARKED
    }

    /** Retries on this node, or asks the responsible node and waits briefly. */
    public Outcome retry(Generation generation, String report) {
        if (writer.writes(generation, report)) {
            return retryHere(generation, report);
        }
        if (!deadLetters.requestRetry(generation, report)) {
            return Outcome.NOT_PARKED;
        }
        boolean retried = Progress.await(() -> !deadLetters.isRetryRequested(generation, report));
        if (!retried) {
            return Outcome.BUSY;
        }
        return deadLetters.isParked(generation, report) ? Outcome.STILL_PARKED : Outcome.RELEASED;
    }

    /** Retries the reports that other nodes have asked for. */
    public void retryRequested() {
        deadLetters.retryRequested().stream()
                .filter(parked -> writer.writes(parked.generation(), parked.report()))
                .forEach(parked -> retryHere(parked.generation(), parked.report()));
    }

    /** Retries the reports that this node writes: one minute after the last attempt, then after two, four and so on, up to an hour. */
    public void retryDue() {
        if (System.nanoTime() - lastRound > SHORTEST_PAUSE.toNanos()) {
            lastRound = System.nanoTime();
            writer.generations()
                    .forEach(generation -> due(generation).forEach(report -> retryHere(generation, report)));
        }
    }

    private List<String> due(Generation generation) {
        if (!deadLetters.hasAny(generation)) {
            return List.of();
        }
        Instant now = clock.now();
        List<String> due = new ArrayList<>();
        deadLetters.forEach(generation, parked -> {
            if (due.size() < AT_ONCE
                    && parked.attemptedAt().plus(pause(parked.attempts())).isBefore(now)
                    && writer.writes(generation, parked.report())) {
                due.add(parked.report());
            }
        });
        return due;
    }

    private static Duration pause(int attempts) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Outcome retryHere(Generation generation, String report) {
        String id = ParkedReport.id(generation, report);
        if (!underWay.add(id)) {
            return Outcome.BUSY;
        }
        try {
            Optional<ParkedReport> parked = deadLetters.find(generation, report);
            return parked.isEmpty() ? Outcome.NOT_PARKED : applyWaiting(parked.get());
        } catch (UnableToClaimTokenException e) {
            log.debug("Another node has taken over report {}", report, e);
            return Outcome.BUSY;
        } finally {
            underWay.remove(id);
        }
    }

    private Outcome applyWaiting(ParkedReport parked) {
        Generation generation = parked.generation();
        long next = parked.version();
        Iterator<? extends DomainEventMessage<?>> waiting =
                events.readEvents(parked.report(), next).asStream().iterator();
        while (waiting.hasNext()) {
            DomainEventMessage<?> message = waiting.next();
            Optional<Long> position = deadLetters.position(generation, parked.report(), message.getSequenceNumber());
            if (position.isEmpty()) {
                break; // The view has not come to it yet, or is about to add it to those that wait.
            }
            String problem = writer.apply(generation, message, position.get());
            if (problem != null) {
                deadLetters.failedAgain(generation, Letter.of(message, position.get(), problem));
                return Outcome.STILL_PARKED;
            }
            next = message.getSequenceNumber() + 1;
        }
        boolean released = deadLetters.release(generation, parked.report(), next - 1);
        if (released) {
            log.info("View {} has applied the waiting events of report {}", generation.view(), parked.report());
        }
        return released ? Outcome.RELEASED : Outcome.STILL_PARKED;
    }
}
