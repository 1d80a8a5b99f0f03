package dev.debrief.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.api.Identity;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.restriction.RestrictionEvent.ReportRestricted;
import dev.debrief.api.restriction.RestrictionEvent.RestrictionLifted;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads who may see a report from its events, and again only after new events. */
@Component
public class StoredReports implements KnownReports {

    private static final int REPORTS = 50_000;

    private final ObjectProvider<EventStore> events;
    private final Cache<String, Audience> known =
            Caffeine.newBuilder().maximumSize(REPORTS).build();

    public StoredReports(ObjectProvider<EventStore> events) {
        this.events = events;
    }

    /**
     * Who may see a report.
     *
     * @param version the last version that was read
     * @param declared false for the id of something else
     */
    private record Audience(
            long version, boolean declared, @Nullable Restriction restriction, List<String> owners) {

        static final Audience NONE = new Audience(-1, false, null, List.of());

        Audience after(DomainEventMessage<?> message) {
            long at = message.getSequenceNumber();
            return switch (message.getPayload()) {
                case IncidentDeclared e ->
                    new Audience(
                            at,
                            true,
                            e.declaration().restriction(),
                            List.copyOf(Team.names(e.declaration().teams())));
                case TeamEvent e -> new Audience(at, declared, restriction, e.evolve(owners));
                case ReportRestricted e -> new Audience(at, declared, e.restriction(), owners);
                case RestrictionLifted e -> new Audience(at, declared, null, owners);
                default -> new Audience(at, declared, restriction, owners);
            };
        }

        boolean includes(Identity caller) {
            return declared && (restriction == null || restriction.isOpenTo(caller, Set.copyOf(owners)));
        }
    }

    @Override
    public boolean exists(ReportId report) {
        return of(report).declared();
    }

    @Override
    public boolean isRestricted(ReportId report) {
        return of(report).restriction() != null;
    }

    @Override
    public boolean isVisible(ReportId report, Identity caller) {
        return of(report).includes(caller);
    }

    private Audience of(ReportId report) {
        String id = report.toString();
        Audience before = Optional.ofNullable(known.getIfPresent(id)).orElse(Audience.NONE);
        EventStore store = events.getObject();
        long last = store.lastSequenceNumberFor(id).orElse(-1L);
        if (last <= before.version()) {
            return before;
        }
        Audience now =
                store.readEvents(id, before.version() + 1).asStream().reduce(before, Audience::after, (a, b) -> b);
        known.put(id, now);
        return now;
    }
}
