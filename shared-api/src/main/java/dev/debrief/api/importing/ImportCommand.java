package dev.debrief.api.importing;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
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

/** What one can ask of records kept elsewhere. */
public sealed interface ImportCommand extends ReportCommand {

    /**
     * Makes a whole report of one record kept elsewhere, all of it or nothing. Repeated with the same content, it finds the
     * report there and changes nothing.
     *
     * @param causes in the words of the source
     * @param classified those of which it is said what category of the taxonomy they are
     * @param fingerprint tells this content of the record from another
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
            @Size(max = 100) List<@Valid Cause> classified)
            implements ImportCommand {}
}
