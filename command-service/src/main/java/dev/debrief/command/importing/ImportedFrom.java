package dev.debrief.command.importing;

import dev.debrief.api.importing.ImportEvent.ArchiveImported;
import dev.debrief.api.importing.ImportEvent.IncidentImported;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What a report was imported from, to recognise it when it is sent again. */
public final class ImportedFrom {

    private @Nullable String incident;
    private @Nullable String archive;

    /** Whether the report was imported from the incident with this fingerprint. */
    public boolean isIncident(String fingerprint) {
        return fingerprint.equals(incident);
    }

    /** Whether the report was imported from the archive with this fingerprint. */
    public boolean isArchive(String fingerprint) {
        return fingerprint.equals(archive);
    }

    @EventSourcingHandler
    void evolve(IncidentImported event) {
        incident = event.fingerprint();
    }

    @EventSourcingHandler
    void evolve(ArchiveImported event) {
        archive = event.fingerprint();
    }
}
