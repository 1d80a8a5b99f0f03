package dev.debrief.query.patterns;

import dev.debrief.api.findings.FindingId;
import dev.debrief.api.patterns.PatternDetail.OccurrenceLine;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.facts.Occurrences;
import java.util.List;
import org.springframework.stereotype.Component;

/** Assembles the occurrences of a pattern with the texts of the reports. */
@Component
class OccurrenceLineAssembler {

    private final Occurrences occurrences;

    OccurrenceLineAssembler(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** The matching causes of some reports, in the order of the reports and then of recording. */
    List<OccurrenceLine> of(List<String> reports, Scan scan) {
        return occurrences.causesOf(reports, scan.position()).stream()
                .filter(scan::matches)
                .map(cause -> line(cause, scan))
                .toList();
    }

    private static OccurrenceLine line(CauseRow cause, Scan scan) {
        return new OccurrenceLine(
                ReportId.of(cause.report()),
                cause.title(),
                cause.at(),
                cause.timeKnown(),
                cause.severity(),
                cause.services().stream().map(Service::name).toList(),
                cause.teams(),
                FindingId.of(cause.cause()),
                cause.facts().kind(),
                cause.facts().text(),
                cause.category(),
                scan.name(cause.category()),
                cause.facts().recordedAt());
    }
}
