package dev.debrief.query.patterns;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.patterns.PatternDetail.OccurrenceLine;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.facts.CauseFacts;
import dev.debrief.query.analytics.facts.Occurrence;
import dev.debrief.query.analytics.facts.Occurrences;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Assembles the occurrences of a pattern with the texts of the reports. */
@Component
class OccurrenceLineAssembler {

    private final Occurrences occurrences;

    OccurrenceLineAssembler(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** What is looked for in some reports, in their order, and in that of recording within each. */
    List<OccurrenceLine> of(List<String> reports, Scan scan) {
        return occurrences.of(reports, scan.position()).stream()
                .filter(scan::isFor)
                .map(OccurrenceLineAssembler::line)
                .toList();
    }

    private static OccurrenceLine line(Occurrence occurrence) {
        CauseFacts says = Objects.requireNonNull(occurrence.says());
        return new OccurrenceLine(
                ReportId.of(occurrence.report()),
                occurrence.title(),
                occurrence.at(),
                occurrence.severity(),
                occurrence.services().stream().map(Service::name).toList(),
                occurrence.teams(),
                FindingId.of(occurrence.cause()),
                says.kind(),
                says.text(),
                says.category(),
                says.recordedAt());
    }
}
