package dev.debrief.query.report;

import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.document.DocumentEvent;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.TriggerEvent;
import dev.debrief.api.importing.ImportEvent.CauseStated;
import dev.debrief.api.importing.ImportEvent.IncidentImported;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.links.LinkEvent;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneCorrected;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneWithdrawn;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.people.PeopleEvent;
import dev.debrief.api.recurrence.RecurrenceEvent;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.restriction.RestrictionEvent;
import dev.debrief.api.scope.ScopeEvent.ServiceAffected;
import dev.debrief.api.scope.ScopeEvent.ServiceCleared;
import dev.debrief.api.scope.Service;
import dev.debrief.api.sections.SectionEvent;
import dev.debrief.api.teams.TeamEvent;
import dev.debrief.api.timeline.TimelineEvent;
import dev.debrief.api.updates.UpdateEvent;
import dev.debrief.query.analytics.facts.IncidentTime;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list of reports.
 *
 * @param version the version at which what is listed here last changed
 */
@RecordBuilder
record ReportRow(
        String report,
        long version,
        String title,
        IncidentType type,
        IncidentStatus status,
        @Nullable Severity severity,
        List<Service> services,
        @Nullable Instant impactStarted,
        @Nullable LocalDate occurredOn,
        ZoneId displayZone,
        Instant declaredAt)
        implements ReportRowBuilder.With {

    /** The events that may change how a report is listed. */
    static final Set<Class<? extends ReportEvent>> CHANGED_BY = Set.of(
            IncidentDeclared.class,
            StatusChanged.class,
            TitleCorrected.class,
            SeverityChanged.class,
            ServiceAffected.class,
            ServiceCleared.class,
            MilestoneRecorded.class,
            MilestoneCorrected.class,
            MilestoneWithdrawn.class);

    /** When the incident began; where that is not known, when it was declared. */
    Instant at() {
        return new IncidentTime(impactStarted, occurredOn, displayZone, declaredAt).at();
    }

    static ReportRow declared(IncidentDeclared event, Instant recordedAt) {
        Declaration declaration = event.declaration();
        return ReportRowBuilder.builder()
                .report(event.reportId().toString())
                .version(0)
                .title(declaration.title())
                .type(declaration.type())
                .status(IncidentStatus.TRIAGE)
                .services(declaration.services().stream().distinct().toList())
                .displayZone(declaration.displayZone())
                .declaredAt(recordedAt)
                .severity(declaration.severity())
                .impactStarted(declaration.occurredAt())
                .occurredOn(declaration.occurredOn())
                .build();
    }

    /** The row after an event; itself if the event changes nothing that is listed. */
    ReportRow evolve(ReportEvent event) {
        return switch (event) {
            case StatusChanged e -> withStatus(e.to());
            case TitleCorrected e -> withTitle(e.to());
            case SeverityChanged e -> withSeverity(e.to());
            case ServiceAffected e -> withServices(plus(e.service()));
            case ServiceCleared e -> withServices(minus(e.service()));
            case MilestoneRecorded e -> milestone(e.milestone(), e.at());
            case MilestoneCorrected e -> milestone(e.milestone(), e.to());
            case MilestoneWithdrawn e -> milestone(e.milestone(), null);
            case IncidentDeclared e -> this;
            case DetectionRecorded e -> this;
            case IncidentImported e -> this;
            case CauseStated e -> this;
            case ActionItemEvent e -> this;
            case DocumentEvent e -> this;
            case FindingEvent<?> e -> this;
            case LinkEvent e -> this;
            case PeopleEvent e -> this;
            case RecurrenceEvent e -> this;
            case RestrictionEvent e -> this;
            case SectionEvent e -> this;
            case TeamEvent e -> this;
            case TimelineEvent e -> this;
            case TriggerEvent e -> this;
            case UpdateEvent e -> this;
        };
    }

    private ReportRow milestone(MilestoneName name, @Nullable Instant at) {
        return name == MilestoneName.IMPACT_STARTED ? withImpactStarted(at) : this;
    }

    private List<Service> plus(Service service) {
        List<Service> more = new ArrayList<>(services);
        more.add(service);
        return more;
    }

    private List<Service> minus(Service service) {
        List<Service> fewer = new ArrayList<>(services);
        fewer.remove(service);
        return fewer;
    }
}
