package dev.debrief.query.analytics.facts;

import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.FindingEvent.BarrierCorrected;
import dev.debrief.api.findings.FindingEvent.BarrierRecorded;
import dev.debrief.api.findings.FindingEvent.BarrierWithdrawn;
import dev.debrief.api.findings.FindingEvent.MitigatorCorrected;
import dev.debrief.api.findings.FindingEvent.MitigatorRecorded;
import dev.debrief.api.findings.FindingEvent.MitigatorWithdrawn;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.IncidentEvent.StatusChanged;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.query.support.Copies;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The state of a report that the view of occurrences needs.
 *
 * @param safeguards its mitigators and barriers, by the ids of the findings
 */
record CountedReport(ReportFacts facts, ResponseCourse course, Map<String, SafeguardFacts> safeguards) {

    /** The events that may change it, apart from those that change the facts. */
    static final List<Class<?>> CHANGED_BY = List.of(
            StatusChanged.class,
            MitigatorRecorded.class,
            MitigatorCorrected.class,
            MitigatorWithdrawn.class,
            BarrierRecorded.class,
            BarrierCorrected.class,
            BarrierWithdrawn.class);

    static CountedReport declared(ReportFacts facts, ReportEvent event, Instant recordedAt) {
        return new CountedReport(facts, ResponseCourse.UNKNOWN.evolve(event, recordedAt), Map.of());
    }

    CountedReport evolve(ReportEvent event, Instant recordedAt) {
        return new CountedReport(
                facts.evolve(event, recordedAt), course.evolve(event, recordedAt), safeguardsAfter(event));
    }

    private Map<String, SafeguardFacts> safeguardsAfter(ReportEvent event) {
        return switch (event) {
            case FindingEvent.Recorded<?> e -> with(e.findingId(), e.finding());
            case FindingEvent.Corrected<?> e -> with(e.findingId(), e.to());
            case FindingEvent.Withdrawn<?> e ->
                Copies.with(safeguards, e.findingId().toString(), null);
            default -> safeguards;
        };
    }

    private Map<String, SafeguardFacts> with(FindingId id, Finding finding) {
        return SafeguardFacts.of(finding)
                .map(says -> Copies.with(safeguards, id.toString(), says))
                .orElse(safeguards);
    }
}
