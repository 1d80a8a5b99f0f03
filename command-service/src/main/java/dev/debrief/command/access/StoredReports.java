package dev.debrief.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.api.Identity;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.relations.Relation;
import dev.debrief.api.relations.RelationEvent;
import dev.debrief.api.relations.RelationEvent.RelationWithdrawn;
import dev.debrief.api.relations.RelationEvent.ReportsRelated;
import dev.debrief.api.report.ReportAccess;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what others need to know of a report from its events, and again only after new events. */
@Component
public class StoredReports implements KnownReports {

    private static final int REPORTS = 50_000;

    private final ObjectProvider<EventStore> events;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(REPORTS).build();

    public StoredReports(ObjectProvider<EventStore> events) {
        this.events = events;
    }

    /**
     * Who may see a report.
     *
     * @param version the last version that was read
     * @param declared false for the id of something else
     * @param relations what was stated on it about others
     */
    private record Known(long version, boolean declared, ReportAccess access, Map<ReportId, Relation> relations) {

        static final Known NOTHING = new Known(-1, false, ReportAccess.NONE, Map.of());

        Known after(DomainEventMessage<?> message) {
            return message.getPayload() instanceof ReportEvent event
                    ? new Known(
                            message.getSequenceNumber(),
                            declared || event instanceof IncidentDeclared,
                            access.evolve(event),
                            event instanceof RelationEvent stated ? after(stated) : relations)
                    : new Known(message.getSequenceNumber(), declared, access, relations);
        }

        private Map<ReportId, Relation> after(RelationEvent event) {
            Map<ReportId, Relation> after = new HashMap<>(relations);
            switch (event) {
                case ReportsRelated e -> after.put(e.relation().other(), e.relation());
                case RelationWithdrawn e -> after.remove(e.relation().other());
            }
            return Map.copyOf(after);
        }
    }

    @Override
    public boolean exists(ReportId report) {
        return of(report).declared();
    }

    @Override
    public boolean isRestricted(ReportId report) {
        return of(report).access().isRestricted();
    }

    @Override
    public Collection<Relation> relations(ReportId report) {
        return of(report).relations().values();
    }

    @Override
    public boolean isVisible(ReportId report, Identity caller) {
        Known of = of(report);
        return of.declared() && of.access().isOpenTo(caller);
    }

    private Known of(ReportId report) {
        String id = report.toString();
        Known before = Optional.ofNullable(known.getIfPresent(id)).orElse(Known.NOTHING);
        EventStore store = events.getObject();
        long last = store.lastSequenceNumberFor(id).orElse(-1L);
        if (last <= before.version()) {
            return before;
        }
        Known now = store.readEvents(id, before.version() + 1).asStream().reduce(before, Known::after, (a, b) -> b);
        known.put(id, now);
        return now;
    }
}
