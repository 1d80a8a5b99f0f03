package dev.debrief.api.incident;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.TimelineEventId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Commands on the incident as a whole. */
public sealed interface IncidentCommand extends ReportCommand {

    /** Declares an incident and creates its report. Repeated with the same content, it changes nothing and succeeds. */
    record DeclareIncident(
            ReportId reportId, @NotNull @Valid Declaration declaration) implements IncidentCommand {}

    /**
     * Changes the status of the incident.
     *
     * @param reason required to reopen an incident that is resolved, closed or cancelled
     */
    record ChangeStatus(
            ReportId reportId,
            @NotNull IncidentStatus status,
            @Nullable @Text(max = 2000) String reason) implements IncidentCommand {}

    /**
     * Says that the incident is resolved: a timeline event, the milestone that follows it, and the status, in one.
     *
     * @param eventId id of the timeline event
     * @param at time at which it was resolved
     * @param text what resolved it
     * @param now whether no time was given, so that it has the time of the request; sent again, it keeps its first time
     */
    record ResolveIncident(
            ReportId reportId,
            TimelineEventId eventId,
            @NotNull @Dated Instant at,
            @NotNull @Text String text,
            boolean now)
            implements IncidentCommand {}

    /** Changes the severity of the incident, with a reason. */
    record ChangeSeverity(
            ReportId reportId,
            @NotNull Severity severity,
            @NotNull @Text(max = 2000) String rationale) implements IncidentCommand {}

    /** Corrects the title of the report. */
    record CorrectTitle(
            ReportId reportId,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String title,

            @Nullable @Text(max = 2000) String reason)
            implements IncidentCommand {}

    /** Corrects the type of the incident. */
    record CorrectType(
            ReportId reportId,
            @NotNull IncidentType type,
            @NotNull @Text(max = 2000) String reason) implements IncidentCommand {}

    /** Corrects the time zone in which the times of the report are shown. The times themselves stay the same. */
    record CorrectDisplayZone(
            ReportId reportId,
            @NotNull ZoneId displayZone,
            @NotNull @Text(max = 2000) String reason) implements IncidentCommand {}

    /** States or corrects the day on which the incident began. */
    record CorrectDay(
            ReportId reportId,
            @NotNull @Dated LocalDate occurredOn,
            @NotNull @Text(max = 2000) String reason) implements IncidentCommand {}

    /** Records how the incident was found, or replaces what was recorded. */
    record RecordDetection(
            ReportId reportId, @NotNull @Valid Detection detection) implements IncidentCommand {}
}
