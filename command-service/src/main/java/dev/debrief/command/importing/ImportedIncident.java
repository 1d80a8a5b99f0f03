package dev.debrief.command.importing;

import static dev.debrief.api.Rejection.END_BEFORE_START;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFuture;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.importing.ImportCommand.ImportIncident;
import dev.debrief.api.importing.ImportEvent.CauseStated;
import dev.debrief.api.importing.ImportEvent.IncidentImported;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneEvent.MilestoneRecorded;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEvent.TimelineEventRecorded;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.taxonomy.CurrentTaxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;

/** Records an imported incident as the events that it would have caused in Debrief. */
public final class ImportedIncident {

    /** The bits of an id that hold the number of an update. */
    private static final long NUMBER = 0xFFFF_0000_0000_0000L;

    private static final int NUMBER_AT = 48;

    private ImportedIncident() {}

    public static void record(ImportIncident command, Clock clock, CurrentTaxonomy taxonomy) {
        for (int i = 0; i < command.classified().size(); i++) {
            taxonomy.rejectUnlessUsable(
                    "/classified/" + i + "/category",
                    command.classified().get(i).category());
        }
        rejectImpossibleTimes(command, clock);
        apply(new IncidentDeclared(command.reportId(), command.declaration()));
        apply(new IncidentImported(command.reportId(), command.origin(), command.fingerprint()));
        new TreeMap<>(command.milestones())
                .forEach((name, at) -> apply(new MilestoneRecorded(command.reportId(), name, at, null)));
        for (int i = 0; i < command.timeline().size(); i++) {
            apply(new TimelineEventRecorded(
                    command.reportId(), idOf(command, i), command.timeline().get(i), false));
        }
        for (int i = 0; i < command.causes().size(); i++) {
            apply(new CauseStated(command.reportId(), i, command.causes().get(i)));
        }
        for (int i = 0; i < command.classified().size(); i++) {
            FindingId id = new FindingId(
                    IdempotencyKey.derivedFrom("imported cause " + command.reportId(), String.valueOf(i)));
            apply(new CauseRecorded(command.reportId(), id, command.classified().get(i)));
        }
        if (command.status() != IncidentStatus.TRIAGE) {
            apply(new StatusChanged(command.reportId(), IncidentStatus.TRIAGE, command.status(), null));
        }
    }

    /** The id begins with the number, so that updates of the same time stay in their order. */
    private static TimelineEventId idOf(ImportIncident command, int number) {
        UUID derived = IdempotencyKey.derivedFrom("imported timeline " + command.reportId(), String.valueOf(number));
        return new TimelineEventId(new UUID(
                (derived.getMostSignificantBits() & ~NUMBER) | ((long) number << NUMBER_AT),
                derived.getLeastSignificantBits()));
    }

    private static void rejectImpossibleTimes(ImportIncident command, Clock clock) {
        Instant start = command.declaration().occurredAt();
        rejectFuture("/start", start, clock);
        rejectFuture("/date", command.declaration().occurredOn(), clock);
        command.milestones().forEach((name, at) -> {
            rejectFuture("/milestones/" + name, at, clock);
            rejectAtIf(name.isEnd() && start != null && at.isBefore(start), "/milestones/" + name, END_BEFORE_START);
        });
        for (TimelineEntry entry : command.timeline()) {
            rejectFuture("/timeline", entry.occurredAt(), clock);
        }
    }
}
