package dev.debrief.command.document;

import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
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
        ReportTimes times = new ReportTimes(ZoneOffset.UTC, null);
        DomainEventStream stream = events.readEvents(report.toString());
        while (stream.hasNext()) {
            times = switch (stream.next().getPayload()) {
                case IncidentDeclared e -> new ReportTimes(e.declaration().displayZone(), day(e.declaration()));
                case DisplayZoneCorrected e -> new ReportTimes(e.to(), times.day());
                case DayCorrected e -> new ReportTimes(times.zone(), e.to());
                default -> times;
            };
        }
        return times;
    }

    private static @Nullable LocalDate day(Declaration declaration) {
        return declaration.occurredAt() == null
                ? declaration.occurredOn()
                : declaration.occurredAt().atZone(declaration.displayZone()).toLocalDate();
    }
}
