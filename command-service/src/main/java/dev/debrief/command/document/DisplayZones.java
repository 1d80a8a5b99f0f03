package dev.debrief.command.document;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Finds the time zone in which a report shows its times. */
@Component
class DisplayZones {

    private final EventStore events;

    DisplayZones(EventStore events) {
        this.events = events;
    }

    /** UTC if the report does not exist; the next command will be refused. */
    ZoneId of(ReportId report) {
        DomainEventStream stream = events.readEvents(report.toString());
        return stream.hasNext() && stream.next().getPayload() instanceof IncidentDeclared first
                ? first.declaration().displayZone()
                : ZoneOffset.UTC;
    }
}
