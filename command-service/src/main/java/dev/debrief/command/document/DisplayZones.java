package dev.debrief.command.document;

import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Knows in which zone a report tells its times. */
@Component
class DisplayZones {

    private final EventStore events;

    DisplayZones(EventStore events) {
        this.events = events;
    }

    /** UTC where there is no such report: the command that comes next will say so. */
    ZoneId of(ReportId report) {
        DomainEventStream stream = events.readEvents(report.toString());
        return stream.hasNext() && stream.next().getPayload() instanceof IncidentDeclared first
                ? first.declaration().displayZone()
                : ZoneOffset.UTC;
    }
}
