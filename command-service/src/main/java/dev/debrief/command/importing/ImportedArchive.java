package dev.debrief.command.importing;

import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejected;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.Actor;
import dev.debrief.api.DomainEvent;
import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.archive.ArchivedEvent;
import dev.debrief.api.importing.ImportCommand.ImportArchive;
import dev.debrief.api.importing.ImportEvent.ArchiveImported;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.support.axon.EventReader;
import java.time.Clock;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;

/** Records the events of a report again that were recorded in another installation. */
public final class ImportedArchive {

    private ImportedArchive() {}

    public static void record(ImportArchive command, EventReader stored, Clock clock) {
        for (int i = 0; i < command.events().size(); i++) {
            ArchivedEvent archived = command.events().get(i);
            String pointer = "/events/" + i;
            rejectFuture(pointer + "/madeAt", archived.madeAt(), clock);
            DomainEvent event = event(archived, pointer, stored);
            rejectAtIf(
                    !isOf(command.reportId(), event) || (i == 0) != isFirst(event), pointer, Rejection.ARCHIVE_BROKEN);
            apply(event, metaData(archived));
        }
        apply(new ArchiveImported(command.reportId(), command.fingerprint()));
    }

    private static DomainEvent event(ArchivedEvent archived, String pointer, EventReader stored) {
        try {
            return stored.event(archived.event(), archived.revision(), archived.content());
        } catch (SerializationException e) {
            throw rejected(Refusal.at(pointer, Rejection.ARCHIVE_BROKEN));
        }
    }

    private static boolean isOf(ReportId report, DomainEvent event) {
        return event instanceof ReportEvent reportEvent && report.equals(reportEvent.reportId());
    }

    private static boolean isFirst(DomainEvent event) {
        return event instanceof IncidentDeclared;
    }

    /** Who made the change and when, as it was recorded there. */
    private static MetaData metaData(ArchivedEvent archived) {
        Actor actor = archived.actor();
        return MetaData.from(Map.of(
                Actor.ID, actor.id(),
                Actor.NAME, actor.name(),
                Actor.ROLE, actor.role(),
                Actor.SOURCE, "import",
                Actor.MADE_AT, archived.madeAt().toString()));
    }
}
