package dev.debrief.benchmarks;

import dev.debrief.api.Actor;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventCorrected;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reports as they come to be, written to the event store without asking anybody. */
final class Incidents {

    static final String TEXT =
            "The error rate of the checkout rises to four percent; most requests that fail wait for a connection of"
                    + " the pool until they time out, and the others are refused by the gateway.";

    private static final int AT_ONCE = 100;
    private static final Instant BEGIN = Instant.parse("2026-03-01T14:00:00Z");
    /** Who is said to have recorded them. */
    static final Map<String, ?> BY =
            Map.of(Actor.ID, "admin", Actor.NAME, "admin", Actor.ROLE, "admin", Actor.SOURCE, "api");

    /** What one event of a report is. */
    interface Story {
        ReportEvent event(ReportId report, int version);
    }

    private Incidents() {}

    /**
     * Writes events.
     *
     * @param perReport how many events a report has
     * @param atATime how many reports are written side by side, each a little further
     */
    static void write(EventStore store, int events, int perReport, int atATime, Story story) {
        List<EventMessage<?>> batch = new ArrayList<>();
        int reports = Math.max(1, events / perReport);
        for (int first = 0; first < reports; first += atATime) {
            List<ReportId> window = new ArrayList<>();
            for (int i = first; i < Math.min(reports, first + atATime); i++) {
                window.add(new ReportId(UUID.randomUUID()));
            }
            for (int version = 0; version < perReport; version++) {
                for (ReportId report : window) {
                    batch.add(new GenericDomainEventMessage<>(
                            "Report", report.toString(), version, story.event(report, version), BY));
                    if (batch.size() == AT_ONCE) {
                        BareStore.append(store, batch);
                        batch.clear();
                    }
                }
            }
        }
        if (!batch.isEmpty()) {
            BareStore.append(store, batch);
        }
    }

    /** Mostly a timeline, now and then corrected; sometimes the status or the severity changes. */
    static ReportEvent told(ReportId report, int version) {
        return version == 0
                ? declared(report)
                : switch (version % 10) {
                    case 3 -> status(report, version);
                    case 6 -> severity(report, version);
                    case 9 ->
                        new TimelineEventCorrected(
                                report,
                                timelineEvent(report, version - 1),
                                entry(version - 1),
                                entry(version),
                                "The log says otherwise");
                    default -> new TimelineEventRecorded(report, timelineEvent(report, version), entry(version), false);
                };
    }

    /** Nothing but what changes how the report is listed. */
    static ReportEvent listed(ReportId report, int version) {
        return version == 0 ? declared(report) : version % 2 == 0 ? status(report, version) : severity(report, version);
    }

    private static IncidentDeclared declared(ReportId report) {
        return new IncidentDeclared(
                report,
                new Declaration(
                        "Checkout answers errors",
                        IncidentType.OUTAGE,
                        Severity.SEV3,
                        null,
                        TEXT,
                        List.of(new Service("checkout", ServiceKind.SERVICE)),
                        null,
                        BEGIN.plusSeconds(Math.floorMod(report.hashCode(), 100_000_000)),
                        null,
                        ZoneOffset.UTC,
                        List.of(),
                        List.of()));
    }

    private static StatusChanged status(ReportId report, int version) {
        boolean even = version / 2 % 2 == 0;
        return new StatusChanged(
                report,
                even ? IncidentStatus.IDENTIFIED : IncidentStatus.INVESTIGATING,
                even ? IncidentStatus.INVESTIGATING : IncidentStatus.IDENTIFIED,
                null);
    }

    private static SeverityChanged severity(ReportId report, int version) {
        Severity[] all = Severity.values();
        return new SeverityChanged(report, all[version % 5], all[(version + 1) % 5], "More is known");
    }

    private static TimelineEventId timelineEvent(ReportId report, int version) {
        return new TimelineEventId(new UUID(report.value().getMostSignificantBits(), version));
    }

    private static TimelineEntry entry(int version) {
        return new TimelineEntry(
                TimelineKind.MESSAGE,
                BEGIN.plusSeconds(60L * version),
                TEXT,
                List.of("Ada"),
                Confidence.UNVERIFIED,
                null);
    }
}
