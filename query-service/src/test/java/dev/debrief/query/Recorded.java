package dev.debrief.query;

import dev.debrief.api.Actor;
import dev.debrief.api.report.ReportEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** An event as the store holds it. */
public record Recorded(long position, long version, Instant at, Actor by, ReportEvent event) {

    /** How every event of the tests came in. */
    public static final String SOURCE = "api";

    public DomainEventMessage<ReportEvent> message() {
        return new GenericDomainEventMessage<>(
                "Report",
                event.reportId().toString(),
                version,
                event,
                Map.of(Actor.ID, by.id(), Actor.NAME, by.name(), Actor.ROLE, by.role(), Actor.SOURCE, SOURCE),
                UUID.randomUUID().toString(),
                at);
    }
}
