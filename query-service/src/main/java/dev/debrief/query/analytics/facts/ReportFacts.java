package dev.debrief.query.analytics.facts;

import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.FindingEvent.CauseCorrected;
import dev.debrief.api.findings.FindingEvent.CauseReclassified;
import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingEvent.CauseWithdrawn;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.TriggerEvent;
import dev.debrief.api.findings.TriggerEvent.TriggerIdentified;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.milestone.MilestoneEvent;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.scope.ScopeEvent;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent;
import dev.debrief.query.support.Copies;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a report that the views of several reports share. Each view adds what only it needs.
 *
 * @param services the affected services, each kind and name once
 * @param causes the causes that are not withdrawn, by id
 */
@RecordBuilder
public record ReportFacts(
        String report,
        String title,
        IncidentType type,
        @Nullable Severity severity,
        List<String> teams,
        List<Service> services,
        @Nullable DetectionMethod detection,
        @Nullable TriggerKind trigger,
        IncidentTime time,
        Map<String, CauseFacts> causes)
        implements ReportFactsBuilder.With {

    /** The events that may change them: records, or the sealed types they implement. */
    static final List<Class<?>> CHANGED_BY = List.of(
            IncidentDeclared.class,
            TitleCorrected.class,
            TypeCorrected.class,
            DisplayZoneCorrected.class,
            DayCorrected.class,
            SeverityChanged.class,
            DetectionRecorded.class,
            TeamEvent.class,
            ScopeEvent.class,
            TriggerEvent.class,
            MilestoneEvent.class,
            CauseRecorded.class,
            CauseCorrected.class,
            CauseReclassified.class,
            CauseWithdrawn.class);

    static ReportFacts declared(IncidentDeclared event, Instant recordedAt) {
        Declaration declaration = event.declaration();
        return ReportFactsBuilder.builder()
                .report(event.reportId().toString())
                .title(declaration.title())
                .type(declaration.type())
                .teams(List.copyOf(Team.names(declaration.teams())))
                .services(declaration.services().stream().distinct().toList())
                .time(new IncidentTime(
                        declaration.occurredAt(), declaration.occurredOn(), declaration.displayZone(), recordedAt))
                .causes(Map.of())
                .severity(declaration.severity())
                .detection(methodOf(declaration.detection()))
                .build();
    }

    /** The facts after an event; the same instance or an equal one if nothing changed. */
    public ReportFacts evolve(ReportEvent event, Instant recordedAt) {
        return switch (event) {
            case TitleCorrected e -> withTitle(e.to());
            case TypeCorrected e -> withType(e.to());
            case DisplayZoneCorrected e -> withTime(time.in(e.to()));
            case DayCorrected e -> withTime(time.on(e.to()));
            case SeverityChanged e -> withSeverity(e.to());
            case TeamEvent e -> withTeams(e.evolve(teams));
            case ScopeEvent e -> withServices(e.evolve(services));
            case DetectionRecorded e -> withDetection(methodOf(e.to()));
            case TriggerIdentified e -> withTrigger(e.to().kind());
            case MilestoneEvent e -> withTime(time.evolve(e));
            case CauseRecorded e -> causedBy(e.findingId(), CauseFacts.of(e.finding(), recordedAt));
            case CauseCorrected e -> causedBy(e.findingId(), corrected(e.findingId(), e.to(), recordedAt));
            case CauseReclassified e ->
                causedBy(e.findingId(), cause(e.findingId()).classifiedAs(e.to()));
            case CauseWithdrawn e -> causedBy(e.findingId(), null);
            default -> this;
        };
    }

    private CauseFacts corrected(FindingId id, Cause to, Instant recordedAt) {
        CauseFacts before = causes.get(id.toString());
        return CauseFacts.of(to, before == null ? recordedAt : before.recordedAt());
    }

    private CauseFacts cause(FindingId id) {
        return Objects.requireNonNull(causes.get(id.toString()), "never recorded");
    }

    private static @Nullable DetectionMethod methodOf(@Nullable Detection detection) {
        return detection == null ? null : detection.method();
    }

    private ReportFacts causedBy(FindingId id, @Nullable CauseFacts cause) {
        return withCauses(Copies.with(causes, id.toString(), cause));
    }
}
