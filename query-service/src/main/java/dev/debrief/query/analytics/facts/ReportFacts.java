package dev.debrief.query.analytics.facts;

import dev.debrief.api.DomainEvent;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseEvent;
import dev.debrief.api.findings.CauseEvent.CauseReclassified;
import dev.debrief.api.findings.CauseEvent.CauseRecorded;
import dev.debrief.api.findings.CauseEvent.CauseRevised;
import dev.debrief.api.findings.CauseEvent.CauseWithdrawn;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.TriggerEvent.TriggerIdentified;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent.TeamAssigned;
import dev.debrief.api.teams.TeamEvent.TeamReleased;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What views about several reports need to know of each.
 *
 * @param services affected, each kind and name once
 * @param causes not withdrawn, by their ids
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

    private static final Set<Class<? extends ReportEvent>> CHANGED_BY = Set.of(
            IncidentDeclared.class,
            TitleCorrected.class,
            SeverityChanged.class,
            DetectionRecorded.class,
            TeamAssigned.class,
            TeamReleased.class,
            ServiceAffected.class,
            ServiceCleared.class,
            TriggerIdentified.class,
            MilestoneRecorded.class,
            MilestoneCorrected.class,
            MilestoneWithdrawn.class);

    /** Whether an event of this type may change anything here. */
    public static boolean handles(Class<? extends DomainEvent> type) {
        return CHANGED_BY.contains(type) || CauseEvent.class.isAssignableFrom(type);
    }

    public static ReportFacts declared(IncidentDeclared event, Instant recordedAt) {
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

    /** After an event; itself if that changes nothing here. */
    public ReportFacts evolve(ReportEvent event, Instant recordedAt) {
        return switch (event) {
            case TitleCorrected e -> withTitle(e.to());
            case SeverityChanged e -> withSeverity(e.to());
            case TeamAssigned e -> withTeams(plus(teams, e.team().name()));
            case TeamReleased e -> withTeams(minus(teams, e.team().name()));
            case ServiceAffected e -> withServices(plus(services, e.service()));
            case ServiceCleared e -> withServices(minus(services, e.service()));
            case DetectionRecorded e -> withDetection(methodOf(e.to()));
            case TriggerIdentified e -> withTrigger(e.to().kind());
            case MilestoneRecorded e -> begun(e.milestone(), e.at());
            case MilestoneCorrected e -> begun(e.milestone(), e.to());
            case MilestoneWithdrawn e -> begun(e.milestone(), null);
            case CauseRecorded e -> causedBy(e.findingId(), CauseFacts.of(e.finding(), recordedAt));
            case CauseRevised e -> causedBy(e.findingId(), revised(e.findingId(), e.to(), recordedAt));
            case CauseReclassified e ->
                causedBy(e.findingId(), cause(e.findingId()).classifiedAs(e.to()));
            case CauseWithdrawn e -> causedBy(e.findingId(), null);
            default -> this;
        };
    }

    private CauseFacts revised(FindingId id, Cause to, Instant recordedAt) {
        CauseFacts before = causes.get(id.toString());
        return CauseFacts.of(to, before == null ? recordedAt : before.recordedAt());
    }

    private CauseFacts cause(FindingId id) {
        return Objects.requireNonNull(causes.get(id.toString()), "never recorded");
    }

    private static @Nullable DetectionMethod methodOf(@Nullable Detection detection) {
        return detection == null ? null : detection.method();
    }

    private static <T> List<T> plus(List<T> values, T value) {
        return Stream.concat(values.stream(), Stream.of(value)).distinct().toList();
    }

    private static <T> List<T> minus(List<T> values, T value) {
        List<T> fewer = new ArrayList<>(values);
        fewer.remove(value);
        return fewer;
    }

    private ReportFacts begun(MilestoneName milestone, @Nullable Instant at) {
        return milestone == MilestoneName.IMPACT_STARTED ? withTime(time.impactStartedAt(at)) : this;
    }

    private ReportFacts causedBy(FindingId id, @Nullable CauseFacts cause) {
        Map<String, CauseFacts> changed = new LinkedHashMap<>(causes);
        if (cause == null) {
            changed.remove(id.toString());
        } else {
            changed.put(id.toString(), cause);
        }
        return withCauses(changed);
    }
}
