package dev.debrief.views;

import dev.debrief.views.DeadLetters.Letter;
import dev.debrief.views.DeadLetters.Parked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a view take in again what waits for it, in order, and lets the report go if it can. One node at a time does that for a report. */
@Component
class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final EventStore events;
    private final Generations generations;
    private final DeadLetters deadLetters;
    private final Leases leases;
    private final Clock clock = Clock.systemUTC();
    private Instant nextRound = Instant.MIN;

    Retries(EventStore events, Generations generations, DeadLetters deadLetters, Leases leases) {
        this.events = events;
        this.generations = generations;
        this.deadLetters = deadLetters;
        this.leases = leases;
    }

    /** What came of it. */
    enum Outcome {
        /** The view has taken in all that waited. */
        RELEASED,
        /** There is still an event that can't be taken in. */
        STILL_PARKED,
        /** Another node is at it. */
        BUSY,
        /** Nothing waits. */
        NOT_PARKED
    }

    /** Retries by itself what was last tried a while ago: after a minute, then two, four … up to an hour. */
    void retryDue(Collection<Generation> running) {
        Instant now = clock.instant();
        if (now.isBefore(nextRound)) {
            return;
        }
        nextRound = now.plus(SHORTEST_PAUSE);
        for (Generation generation : running) {
            deadLetters.list(generation, AT_ONCE).stream()
                    .filter(parked ->
                            parked.attemptedAt().plus(pause(parked.attempts())).isBefore(now))
                    .forEach(parked -> retry(generation, parked.report()));
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    Outcome retry(Generation generation, String report) {
        String lease = "retry/" + generation.name() + "/" + report;
        if (!leases.hold(lease, LEASE)) {
            return Outcome.BUSY;
        }
        try {
            Optional<Parked> parked = deadLetters.find(generation, report);
            return parked.isEmpty() ? Outcome.NOT_PARKED : applyWaiting(generation, parked.get(), lease);
        } finally {
            leases.release(lease);
        }
    }

    private Outcome applyWaiting(Generation generation, Parked parked, String lease) {
        long next = parked.version();
        Iterator<? extends DomainEventMessage<?>> waiting =
                events.readEvents(parked.report(), next).asStream().iterator();
        while (waiting.hasNext()) {
            DomainEventMessage<?> message = waiting.next();
            Optional<Long> position = deadLetters.position(generation, parked.report(), message.getSequenceNumber());
            if (position.isEmpty()) {
                break; // It has not come to the view yet, or is on its way to those that wait.
            }
            if (!leases.hold(lease, LEASE)) {
                return Outcome.BUSY;
            }
            IncomingEvent event = new IncomingEvent(message, position.get());
            if (!applied(generation, event)) {
                return Outcome.STILL_PARKED;
            }
            next = event.version() + 1;
        }
        boolean released = deadLetters.release(generation, parked.report(), next - 1);
        if (released) {
            log.info("View {} has taken in what waited of report {}", generation.view(), parked.report());
        }
        return released ? Outcome.RELEASED : Outcome.STILL_PARKED;
    }

    private boolean applied(Generation generation, IncomingEvent event) {
        ViewBatch writes = generations.writes(generation);
        String complaint = EventBatch.tryToApply(generations.projection(generation), event, writes);
        if (complaint == null) {
            writes.flush();
            return true;
        }
        deadLetters.failedAgain(generation, Letter.of(event, complaint));
        return false;
    }
}
