package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.PatternQuery.FindSafeguards;
import dev.debrief.api.patterns.SafeguardPage;
import dev.debrief.api.patterns.SafeguardPage.SafeguardCount;
import dev.debrief.api.patterns.SafeguardPage.SafeguardLine;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.OffsetPage;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.query.analytics.facts.IncidentRow;
import dev.debrief.query.analytics.facts.Occurrences;
import dev.debrief.support.http.Cursor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Counts mitigators and barriers, and lists them. */
@Component
class SafeguardQueryHandler {

    private static final Comparator<SafeguardCount> MOST_FIRST = Comparator.comparingLong(SafeguardCount::reports)
            .thenComparingLong(SafeguardCount::count)
            .reversed()
            .thenComparing(SafeguardCount::value);

    private final Scans scans;
    private final Occurrences occurrences;

    SafeguardQueryHandler(Scans scans, Occurrences occurrences) {
        this.scans = scans;
        this.occurrences = occurrences;
    }

    @QueryHandler
    SafeguardPage answer(FindSafeguards query, Identity reader) {
        Object question = new FindSafeguards(query.safeguard(), query.values(), query.of(), null, 0);
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        Scan scan = scans.at(query.of(), reader, cursor);
        Safeguards safeguards = new Safeguards(query.safeguard(), query.values(), scan);
        Population population = scan.count(safeguards.byValue(), safeguards.matching());
        scan.countBefore(safeguards.byValue());
        OffsetPage<String> page = OffsetPage.of(safeguards.reports().latestFirst(), cursor, 1, query.limit());
        List<SafeguardCount> counts = safeguards.byValue().groups().stream()
                .map(group -> count(safeguards.value(group), group, population))
                .sorted(MOST_FIRST)
                .toList();
        List<SafeguardLine> lines = lines(query, page.items(), scan);
        scan.recordReading(
                query,
                Stream.concat(
                        counts.stream().map(SafeguardCount::reportIds),
                        Stream.of(lines.stream().map(SafeguardLine::reportId).toList())));
        return new SafeguardPage(
                scan.basis("Every %s in the reports that match.".formatted(query.safeguard()), population),
                query.safeguard(),
                counts,
                lines,
                safeguards.reports().reports(),
                page.more() ? Cursor.write(question, scan.position(), page.end()) : null);
    }

    private static SafeguardCount count(String value, Group group, Population population) {
        return new SafeguardCount(
                value,
                group.count(),
                group.reports(),
                group.before(),
                (double) group.reports() / population.reports(),
                group.reportIds());
    }

    private List<SafeguardLine> lines(FindSafeguards query, List<String> reports, Scan scan) {
        return occurrences.incidentsOf(reports, scan.position()).stream()
                .flatMap(incident -> lines(query, incident))
                .toList();
    }

    private static Stream<SafeguardLine> lines(FindSafeguards query, IncidentRow incident) {
        return incident.safeguards().entrySet().stream()
                .filter(one -> one.getValue().safeguard() == query.safeguard())
                .filter(one -> query.values().isEmpty()
                        || query.values().contains(one.getValue().value()))
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new SafeguardLine(
                        ReportId.of(incident.report()),
                        incident.title(),
                        incident.at(),
                        incident.severity(),
                        incident.services().stream().map(Service::name).toList(),
                        incident.teams(),
                        FindingId.of(one.getKey()),
                        one.getValue().value(),
                        one.getValue().text()));
    }
}
