package dev.debrief.command.support;

import dev.debrief.api.Actor;
import dev.debrief.api.DomainEvent;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.support.http.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Lists the changes since an outdated version for the caller of a refused edit. */
@Component
class ConflictingChanges {

    private static final int MAX_CHANGES = 50;

    private final EventStore events;

    ConflictingChanges(EventStore events) {
        this.events = events;
    }

    /** A 412 problem with the first 50 changes after {@code seen}. */
    ErrorResponseException since(String stream, long seen, Throwable cause) {
        ProblemDetail problem =
                Problems.of(new Refusal(Rejection.VERSION_CHANGED, Map.of("expectedVersion", String.valueOf(seen))));
        problem.setProperty("changes", changesAfter(stream, seen));
        return new ErrorResponseException(HttpStatus.PRECONDITION_FAILED, problem, cause);
    }

    private List<Change> changesAfter(String stream, long seen) {
        return events.readEvents(stream, seen + 1)
                .asStream()
                .limit(MAX_CHANGES)
                .map(Change::of)
                .toList();
    }

    private record Change(
            long version,
            Instant recordedAt,
            String actor,
            String event,
            @Nullable String reason) {

        static Change of(DomainEventMessage<?> message) {
            DomainEvent event = (DomainEvent) message.getPayload();
            return new Change(
                    message.getSequenceNumber(),
                    message.getTimestamp(),
                    Objects.toString(message.getMetaData().get(Actor.NAME)),
                    event.getClass().getSimpleName(),
                    event.reason());
        }
    }
}
