package dev.debrief.query.report;

import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.milestone.MilestoneEvent;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.scope.ScopeEvent;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import dev.debrief.api.teams.TeamEvent;
import dev.debrief.query.analytics.facts.IncidentTime;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list of reports.
 *
 * @param version the version of the report with the last change of this row
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
        List<String> teams,
        @Nullable Instant impactStarted,
        @Nullable LocalDate occurredOn,
        ZoneId displayZone,
        Instant declaredAt)
        implements ReportRowBuilder.With {

    /** The events that may change a row. */
    static final List<Class<?>> CHANGED_BY = List.of(
            IncidentDeclared.class,
            StatusChanged.class,
            TitleCorrected.class,
            TypeCorrected.class,
            DisplayZoneCorrected.class,
            DayCorrected.class,
            SeverityChanged.class,
            ScopeEvent.class,
            TeamEvent.class,
            MilestoneEvent.class);

    /** When the incident began; if that is not known, when it was declared. */
    Instant at() {
        return time().at();
    }

    private IncidentTime time() {
        return new IncidentTime(impactStarted, occurredOn, displayZone, declaredAt);
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
                .teams(declaration.teams().stream().map(Team::name).distinct().toList())
                .displayZone(declaration.displayZone())
                .declaredAt(recordedAt)
                .severity(declaration.severity())
                .impactStarted(declaration.occurredAt())
                .occurredOn(declaration.occurredOn())
                .build();
    }

    /** The row after an event; an equal one if nothing changed. */
    ReportRow evolve(ReportEvent event) {
        return switch (event) {
            case StatusChanged e -> withStatus(e.to());
            case TitleCorrected e -> withTitle(e.to());
            case TypeCorrected e -> withType(e.to());
            case DisplayZoneCorrected e -> withDisplayZone(e.to());
            case DayCorrected e -> withOccurredOn(e.to());
            case SeverityChanged e -> withSeverity(e.to());
            case ScopeEvent e -> withServices(e.evolve(services));
            case TeamEvent e -> withTeams(e.evolve(teams));
            case MilestoneEvent e -> withImpactStarted(time().evolve(e).impactStarted());
            default -> this;
        };
    }
}
