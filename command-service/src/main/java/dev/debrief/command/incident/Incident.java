package dev.debrief.command.incident;

import static dev.debrief.api.Rejection.REASON_REQUIRED;
import static dev.debrief.api.Rejection.STATUS_NOT_REACHABLE;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.transitions;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Actor;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.IncidentCommand.ChangeSeverity;
import dev.debrief.api.incident.IncidentCommand.ChangeStatus;
import dev.debrief.api.incident.IncidentCommand.CorrectDay;
import dev.debrief.api.incident.IncidentCommand.CorrectDisplayZone;
import dev.debrief.api.incident.IncidentCommand.CorrectTitle;
import dev.debrief.api.incident.IncidentCommand.CorrectType;
import dev.debrief.api.incident.IncidentCommand.RecordDetection;
import dev.debrief.api.incident.IncidentEvent.DayCorrected;
import dev.debrief.api.incident.IncidentEvent.DetectionRecorded;
import dev.debrief.api.incident.IncidentEvent.DisplayZoneCorrected;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.SeverityChanged;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentEvent.TitleCorrected;
import dev.debrief.api.incident.IncidentEvent.TypeCorrected;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.PartKind;
import dev.debrief.support.language.ReportTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The status, severity, title, type, day, time zone and detection of an incident. */
public class Incident {

    private String title = "";
    private IncidentStatus status = IncidentStatus.TRIAGE;
    private @Nullable String statusReason;
    private @Nullable Instant resolvedAt;
    private IncidentType type = IncidentType.OTHER;
    private ZoneId displayZone = ZoneOffset.UTC;
    private @Nullable LocalDate occurredOn;
    private @Nullable Severity severity;
    private @Nullable String rationale;
    private @Nullable Detection detection;

    /** Whether the incident is not closed. */
    public boolean isOpen() {
        return status != IncidentStatus.CLOSED && status != IncidentStatus.CANCELLED;
    }

    public IncidentType type() {
        return type;
    }

    /** The time zone of times and days in the report. */
    public ZoneId displayZone() {
        return displayZone;
    }

    /** The day on which it began; null if none is stated. */
    public @Nullable LocalDate occurredOn() {
        return occurredOn;
    }

    /** Null if unknown. */
    public @Nullable Severity severity() {
        return severity;
    }

    /** Null if unknown. */
    public @Nullable Detection detection() {
        return detection;
    }

    public String title() {
        return title;
    }

    /** Whether the incident is still in progress. */
    public boolean isUnderWay() {
        return status.isUnderWay();
    }

    /** When the status of the incident became resolved; null while it is under way, and if it was cancelled. */
    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    /** Adds the texts that are checked for accusations. */
    public void addTexts(ReportTexts texts) {
        texts.addLine(PartKind.HEADLINE, "/title", title);
        texts.addLine(PartKind.STATUS, "/reason", statusReason);
        texts.addLine(PartKind.SEVERITY, "/rationale", rationale);
    }

    @CommandHandler
    public void decide(ChangeStatus command) {
        if (command.status() == status) {
            return;
        }
        rejectIf(!status.next().contains(command.status()), STATUS_NOT_REACHABLE, transitions(status, status.next()));
        rejectAtIf(status.isReopenedBy(command.status()) && command.reason() == null, "/reason", REASON_REQUIRED);
        apply(new StatusChanged(command.reportId(), status, command.status(), command.reason()));
    }

    @CommandHandler
    public void decide(ChangeSeverity command) {
        if (command.severity() == severity && command.rationale().equals(rationale)) {
            return;
        }
        apply(new SeverityChanged(command.reportId(), severity, command.severity(), command.rationale()));
    }

    @CommandHandler
    public void decide(CorrectTitle command) {
        if (!command.title().equals(title)) {
            apply(new TitleCorrected(command.reportId(), title, command.title(), command.reason()));
        }
    }

    @CommandHandler
    public void decide(CorrectType command) {
        if (command.type() != type) {
            apply(new TypeCorrected(command.reportId(), type, command.type(), command.reason()));
        }
    }

    @CommandHandler
    public void decide(CorrectDisplayZone command) {
        if (!command.displayZone().equals(displayZone)) {
            apply(new DisplayZoneCorrected(command.reportId(), displayZone, command.displayZone(), command.reason()));
        }
    }

    @CommandHandler
    public void decide(CorrectDay command, Clock clock) {
        rejectFuture("/occurredOn", command.occurredOn(), clock);
        if (!command.occurredOn().equals(occurredOn)) {
            apply(new DayCorrected(command.reportId(), occurredOn, command.occurredOn(), command.reason()));
        }
    }

    @CommandHandler
    public void decide(RecordDetection command) {
        if (!command.detection().equals(detection)) {
            apply(new DetectionRecorded(command.reportId(), detection, command.detection()));
        }
    }

    @EventSourcingHandler
    void evolve(IncidentDeclared event) {
        title = event.declaration().title();
        type = event.declaration().type();
        displayZone = event.declaration().displayZone();
        occurredOn = event.declaration().occurredOn();
        severity = event.declaration().severity();
        rationale = event.declaration().severityRationale();
        detection = event.declaration().detection();
    }

    @EventSourcingHandler
    void evolve(TitleCorrected event) {
        title = event.to();
    }

    @EventSourcingHandler
    void evolve(TypeCorrected event) {
        type = event.to();
    }

    @EventSourcingHandler
    void evolve(DisplayZoneCorrected event) {
        displayZone = event.to();
    }

    @EventSourcingHandler
    void evolve(DayCorrected event) {
        occurredOn = event.to();
    }

    @EventSourcingHandler
    void evolve(StatusChanged event, @Timestamp Instant at, MetaData metaData) {
        status = event.to();
        statusReason = event.reason();
        if (status == IncidentStatus.RESOLVED) {
            resolvedAt = Actor.madeAt(metaData, at);
        } else if (status != IncidentStatus.CLOSED) {
            resolvedAt = null;
        }
    }

    @EventSourcingHandler
    void evolve(SeverityChanged event) {
        severity = event.to();
        rationale = event.rationale();
    }

    @EventSourcingHandler
    void evolve(DetectionRecorded event) {
        detection = event.to();
    }
}
