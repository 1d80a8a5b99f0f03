package dev.debrief.query.analytics.facts;

import dev.debrief.api.findings.BarrierEvent;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.MitigatorEvent;
import dev.debrief.api.report.ReportEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a report whose causes are counted.
 *
 * @param safeguards by the ids of the findings
 */
record CountedReport(ReportFacts facts, ResponseCourse course, Map<String, SafeguardFacts> safeguards) {

    static boolean handles(Class<?> type) {
        return ResponseCourse.handles(type)
                || MitigatorEvent.class.isAssignableFrom(type)
                || BarrierEvent.class.isAssignableFrom(type);
    }

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
            case FindingEvent.Revised<?> e -> with(e.findingId(), e.to());
            case FindingEvent.Withdrawn<?> e -> without(e.findingId());
            default -> safeguards;
        };
    }

    private Map<String, SafeguardFacts> with(FindingId id, Finding finding) {
        return SafeguardFacts.of(finding)
                .map(says -> {
                    Map<String, SafeguardFacts> more = new LinkedHashMap<>(safeguards);
                    more.put(id.toString(), says);
                    return more;
                })
                .orElse(safeguards);
    }

    private Map<String, SafeguardFacts> without(FindingId id) {
        Map<String, SafeguardFacts> fewer = new LinkedHashMap<>(safeguards);
        fewer.remove(id.toString());
        return fewer;
    }
}
