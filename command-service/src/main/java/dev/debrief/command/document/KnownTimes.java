package dev.debrief.command.document;

import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.document.times.ReportTimes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the time zone in which a report shows its times, and the day on which it was declared to have begun. */
@Component
class KnownTimes {

    private final EventStore events;

    KnownTimes(EventStore events) {
        this.events = events;
    }

    /** UTC if the report does not exist; the next command will be refused. */
    ReportTimes of(ReportId report) {
        DomainEventStream stream = events.readEvents(report.toString());
        return stream.hasNext() && stream.next().getPayload() instanceof IncidentDeclared first
                ? new ReportTimes(first.declaration().displayZone(), day(first.declaration()))
                : new ReportTimes(ZoneOffset.UTC, null);
    }

    private static @Nullable LocalDate day(Declaration declaration) {
        return declaration.occurredAt() == null
                ? declaration.occurredOn()
                : declaration.occurredAt().atZone(declaration.displayZone()).toLocalDate();
    }
}
