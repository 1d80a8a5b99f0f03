package dev.debrief.api.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What one can say of the incident as a whole. */
public sealed interface IncidentCommand extends ReportCommand {

    /** Starts a report. Repeated with the same content, it finds the report there and changes nothing. */
    record DeclareIncident(
            ReportId reportId, @NotNull @Valid Declaration declaration) implements IncidentCommand {

        /** Whoever declares an incident has to rate it. */
        @JsonIgnore
        @NotNull
        @SuppressWarnings("NullAway") // null until validated
        public Severity getSeverity() {
            return declaration.severity();
        }
    }

    /** @param reason required to reopen what was resolved, closed or cancelled */
    record ChangeStatus(
            ReportId reportId,
            @NotNull IncidentStatus status,
            @Nullable @Text(max = 2000) String reason) implements IncidentCommand {}

    record ChangeSeverity(
            ReportId reportId,
            @NotNull Severity severity,
            @NotNull @Text(max = 2000) String rationale) implements IncidentCommand {}

    /** Gives the report another title. */
    record CorrectTitle(
            ReportId reportId,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String title,

            @Nullable @Text(max = 2000) String reason)
            implements IncidentCommand {}

    record RecordDetection(
            ReportId reportId, @NotNull @Valid Detection detection) implements IncidentCommand {}
}
