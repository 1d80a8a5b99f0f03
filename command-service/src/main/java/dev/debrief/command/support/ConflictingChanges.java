package dev.debrief.command.support;

import dev.debrief.api.Actor;
import dev.debrief.api.DomainEvent;
import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.audit.AccessId;
import dev.debrief.api.audit.RecordAccess;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.findings.FindingEvent.PerspectiveCorrected;
import dev.debrief.api.findings.FindingEvent.PerspectiveWithdrawn;
import dev.debrief.api.recurrence.RecurrenceEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.access.KnownReports;
import dev.debrief.support.http.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
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
    private final KnownReports reports;
    private final CommandGateway gateway;

    ConflictingChanges(EventStore events, KnownReports reports, CommandGateway gateway) {
        this.events = events;
        this.reports = reports;
        this.gateway = gateway;
    }

    /** A 412 problem with the first 50 changes after {@code seen} that the caller may read. If the report is restricted, that is recorded. */
    ErrorResponseException since(Object stream, long seen, Identity caller, Throwable cause) {
        ProblemDetail problem =
                Problems.of(new Refusal(Rejection.VERSION_CHANGED, Map.of("expectedVersion", String.valueOf(seen))));
        List<Change> changes = changesAfter(stream.toString(), seen, caller);
        if (stream instanceof ReportId report && reports.isRestricted(report)) {
            recordReading(report, changes.isEmpty() ? seen : changes.getLast().version(), caller);
        }
        problem.setProperty("changes", changes);
        return new ErrorResponseException(HttpStatus.PRECONDITION_FAILED, problem, cause);
    }

    private void recordReading(ReportId report, long version, Identity caller) {
        RecordAccess access = new RecordAccess(
                new AccessId(UUID.randomUUID()), List.of(new ReportRead(report, version)), "ConflictingChanges");
        gateway.sendAndWait(new GenericCommandMessage<>(access, caller.metaData()));
    }

    private List<Change> changesAfter(String stream, long seen, Identity caller) {
        return events.readEvents(stream, seen + 1)
                .asStream()
                .filter(message -> isVisible(message.getPayload(), caller))
                .limit(MAX_CHANGES)
                .map(message -> Change.of(message, caller))
                .toList();
    }

    /** A recurrence in a report that the caller may not see has not happened. */
    private boolean isVisible(Object event, Identity caller) {
        return !(event instanceof RecurrenceEvent recurrence)
                || reports.isVisible(recurrence.recurrence().againIn(), caller);
    }

    private record Change(
            long version,
            Instant recordedAt,
            String actor,
            String event,
            @Nullable String reason) {

        static Change of(DomainEventMessage<?> message, Identity caller) {
            DomainEvent event = (DomainEvent) message.getPayload();
            return new Change(
                    message.getSequenceNumber(),
                    message.getTimestamp(),
                    Objects.toString(message.getMetaData().get(Actor.NAME)),
                    event.getClass().getSimpleName(),
                    isForOthers(event, caller) ? null : event.reason());
        }

        /** The reason of a change of a confidential perspective is for its author, like its text. */
        private static boolean isForOthers(DomainEvent event, Identity caller) {
            return switch (event) {
                case PerspectiveCorrected e -> !e.from().isOpenTo(caller) || !e.to().isOpenTo(caller);
                case PerspectiveWithdrawn e -> !e.finding().isOpenTo(caller);
                default -> false;
            };
        }
    }
}
