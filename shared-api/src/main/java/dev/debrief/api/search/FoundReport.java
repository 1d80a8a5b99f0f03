package dev.debrief.api.search;

import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.findings.StepOutcome;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that was found, with what caused the incident and what solved it.
 *
 * @param id id of the report
 * @param version version of the report that was found
 * @param title title of the report
 * @param type kind of incident that the report describes
 * @param severity severity of the incident; null if it has no rating
 * @param status status of the incident
 * @param at start of the incident in UTC; if only its day is known, the beginning of that day; if nothing is known, the declaration
 * @param impactStarted start of the incident in UTC; null if it is not known
 * @param occurredOn day of the incident in its own zone; null if it is not recorded
 * @param services names of the affected services, departments and customer groups
 * @param teams names of the teams that own the report
 * @param causes causes in the order of their ids, primary first
 * @param solutions steps that worked, or helped partly, in the order of time
 * @param actions action items that were completed or verified
 */
public record FoundReport(
        ReportId id,
        long version,
        String title,
        IncidentType type,
        @Nullable Severity severity,
        IncidentStatus status,
        Instant at,
        @Nullable Instant impactStarted,
        @Nullable LocalDate occurredOn,
        List<String> services,
        List<String> teams,
        List<FoundCause> causes,
        List<Solution> solutions,
        List<DoneAction> actions) {

    /** The same report with the names of categories. */
    public FoundReport named(Taxonomy today) {
        return new FoundReport(
                id,
                version,
                title,
                type,
                severity,
                status,
                at,
                impactStarted,
                occurredOn,
                services,
                teams,
                causes.stream()
                        .map(cause -> new FoundCause(
                                cause.text(),
                                cause.category(),
                                today.path(today.today(cause.category())),
                                cause.primary()))
                        .toList(),
                solutions,
                actions);
    }

    /**
     * A cause.
     *
     * @param text description of the cause, shortened to 300 characters
     * @param category id of its category, as it was classified
     * @param path names of the category that it counts as today, from the first level down
     * @param primary whether it is the most important root cause
     */
    public record FoundCause(String text, CategoryId category, List<String> path, boolean primary) {}

    /**
     * A step towards recovery.
     *
     * @param text what was done, shortened to 300 characters
     * @param outcome worked or partly
     */
    public record Solution(String text, StepOutcome outcome) {}

    /**
     * An action item that was done.
     *
     * @param title title of the action item
     * @param status completed, verified to have worked, or verified to have been ineffective
     */
    public record DoneAction(String title, ActionStatus status) {}
}
