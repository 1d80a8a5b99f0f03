package dev.debrief.query.analytics.facts;

import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cause in one report, with what is known of the incident; or the incident itself, of which there is one in each report.
 *
 * @param cause its id; empty for the incident itself
 * @param says what it says; null for the incident itself
 * @param course what the incident itself took; null for causes
 * @param safeguards of the incident itself, by the ids of the findings; none for causes
 * @param at when the incident began, or was declared where that is not known
 * @param timeKnown whether it is known when the incident began
 * @param scopes where it happened, as {@link Scopes} has it
 */
public record Occurrence(
        String report,
        String cause,
        @Nullable CauseFacts says,
        @Nullable ResponseCourse course,
        Map<String, SafeguardFacts> safeguards,
        String title,
        IncidentType type,
        @Nullable Severity severity,
        List<Service> services,
        List<String> teams,
        @Nullable DetectionMethod detection,
        @Nullable TriggerKind trigger,
        Instant at,
        boolean timeKnown,
        List<String> scopes) {

    /** The category that the cause is held to be of. */
    public CategoryId category() {
        return Objects.requireNonNull(says, "names no cause").category();
    }

    /** Identifies it among the causes of all reports. */
    public String key() {
        return key(report, cause);
    }

    public static String key(String report, String cause) {
        return report + "/" + cause;
    }

    static Occurrence of(CountedReport report) {
        return of(report.facts(), "", null, report.course(), report.safeguards());
    }

    static Occurrence of(CountedReport report, String cause, CauseFacts says) {
        return of(report.facts(), cause, says, null, Map.of());
    }

    private static Occurrence of(
            ReportFacts facts,
            String cause,
            @Nullable CauseFacts says,
            @Nullable ResponseCourse responseCourse,
            Map<String, SafeguardFacts> safeguards) {
        return new Occurrence(
                facts.report(),
                cause,
                says,
                responseCourse,
                safeguards,
                facts.title(),
                facts.type(),
                facts.severity(),
                facts.services(),
                facts.teams(),
                facts.detection(),
                facts.trigger(),
                facts.time().at(),
                facts.time().known(),
                Scopes.of(facts));
    }
}
