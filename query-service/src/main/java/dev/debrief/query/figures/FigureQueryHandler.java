package dev.debrief.query.figures;

import dev.debrief.api.Identity;
import dev.debrief.api.figures.CausePage;
import dev.debrief.api.figures.FigureQuery.ListCauses;
import dev.debrief.api.figures.FigureQuery.ListIncidents;
import dev.debrief.api.figures.IncidentPage;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.OffsetPage;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.query.analytics.facts.CauseRow;
import dev.debrief.query.analytics.facts.IncidentRow;
import dev.debrief.query.analytics.facts.Occurrences;
import dev.debrief.support.http.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists what figures were counted from, at the position of the figures. */
@Component
class FigureQueryHandler {

    private final Scans scans;
    private final Occurrences occurrences;

    FigureQueryHandler(Scans scans, Occurrences occurrences) {
        this.scans = scans;
        this.occurrences = occurrences;
    }

    @QueryHandler
    IncidentPage answer(ListIncidents query, Identity reader) {
        Object question = new ListIncidents(query.of(), query.metric(), query.without(), query.together(), null, 0);
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        Scan scan = scans.at(query.of(), reader, cursor);
        Chosen chosen = new Chosen(query, scan);
        Population population = scan.count(chosen.incidents());
        List<String> reports = chosen.inOrder();
        OffsetPage<String> page = OffsetPage.of(reports, cursor, 1, query.limit());
        read(query, scan, page);
        Map<String, List<CauseRow>> causes = causes(page, scan).collect(Collectors.groupingBy(CauseRow::report));
        FigureLines lines = new FigureLines(scan);
        return new IncidentPage(
                scan.basis("Incidents that match%s.".formatted(words(query)), population),
                occurrences.incidentsOf(page.items(), scan.position()).stream()
                        .map(incident -> lines.incident(incident, causes.getOrDefault(incident.report(), List.of())))
                        .toList(),
                reports.size(),
                page.more() ? Cursor.write(question, scan.position(), page.end()) : null);
    }

    private static String words(ListIncidents query) {
        String metric = query.metric() == null ? "" : ", by " + query.metric();
        String together = query.together() == null
                ? ""
                : ", with all of %s on the axis %s"
                        .formatted(query.together().values(), query.together().axis());
        return query.without() == null ? metric + together : metric + together + ", without a " + query.without();
    }

    @QueryHandler
    CausePage answer(ListCauses query, Identity reader) {
        Object question = new ListCauses(query.of(), null, 0);
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        Scan scan = scans.at(query.of(), reader, cursor);
        GroupBy all = GroupBy.ofCauses(List.of(), scan);
        Population population = scan.count(all.aggregator());
        OffsetPage<String> page = OffsetPage.of(all.whole().latestFirst(), cursor, 1, query.limit());
        read(query, scan, page);
        Map<String, IncidentRow> incidents = occurrences.incidentsOf(page.items(), scan.position()).stream()
                .collect(Collectors.toMap(IncidentRow::report, Function.identity()));
        FigureLines lines = new FigureLines(scan);
        return new CausePage(
                scan.basis("Causes that match.", population),
                causes(page, scan)
                        .map(cause -> lines.cause(cause, Objects.requireNonNull(incidents.get(cause.report()))))
                        .toList(),
                population.occurrences(),
                page.more() ? Cursor.write(question, scan.position(), page.end()) : null);
    }

    private Stream<CauseRow> causes(OffsetPage<String> page, Scan scan) {
        return occurrences.causesOf(page.items(), scan.position()).stream().filter(scan::matches);
    }

    private static void read(Object query, Scan scan, OffsetPage<String> page) {
        scan.recordReading(
                query, Stream.of(page.items().stream().map(ReportId::of).toList()));
    }
}
