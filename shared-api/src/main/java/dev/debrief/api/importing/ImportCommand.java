package dev.debrief.api.importing;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.archive.ArchivedEvent;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands that import records from other systems. */
public sealed interface ImportCommand extends ReportCommand {

    /**
     * Creates a whole report from one record of another system, all of it or nothing. Repeated with the same content, it changes
     * nothing and succeeds.
     *
     * @param fingerprint hash of the content of the record, to recognise changed content
     * @param causes causes in the words of the source
     * @param classified causes for which the record names a category of the taxonomy
     * @param body document that the whole text of the record becomes; null if it has none
     */
    record ImportIncident(
            ReportId reportId,
            @NotNull @Valid Origin origin,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String fingerprint,

            @NotNull @Valid Declaration declaration,
            @NotNull IncidentStatus status,
            Map<MilestoneName, @Dated Instant> milestones,
            @Size(max = 1000) List<@Valid TimelineEntry> timeline,
            @Size(max = 100) List<@Valid StatedCause> causes,
            @Size(max = 100) List<@Valid Cause> classified,
            @Nullable @Valid WriteDocument body)
            implements ImportCommand {

        /** The same with the document that the whole text of the record becomes. */
        public ImportIncident with(WriteDocument document) {
            return new ImportIncident(
                    reportId,
                    origin,
                    fingerprint,
                    declaration,
                    status,
                    milestones,
                    timeline,
                    causes,
                    classified,
                    document);
        }
    }

    /**
     * Creates a report from its events in another installation, with who made each change and when: all of it or nothing. Repeated with
     * the same content, it changes nothing and succeeds.
     *
     * @param fingerprint hash of the content of the archive, to recognise changed content
     * @param events events in order of their versions, from 0 without gaps
     */
    record ImportArchive(
            ReportId reportId,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String fingerprint,

            @NotNull @Size(min = 1) List<@Valid ArchivedEvent> events)
            implements ImportCommand {}
}
