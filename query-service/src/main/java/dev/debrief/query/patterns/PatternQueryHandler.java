package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.Pattern;
import dev.debrief.api.patterns.PatternDetail;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.patterns.PatternQuery.FindPattern;
import dev.debrief.api.patterns.PatternQuery.FindPatterns;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.OffsetPage;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.support.http.Cursor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds patterns of recurring causes. */
@Component
class PatternQueryHandler {

    private final Scans scans;
    private final OccurrenceLineAssembler lines;

    PatternQueryHandler(Scans scans, OccurrenceLineAssembler lines) {
        this.scans = scans;
        this.lines = lines;
    }

    @QueryHandler
    PatternPage answer(FindPatterns query, Identity reader) {
        Object question = question(query);
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        Scan scan = scans.at(query.of(), reader, cursor);
        GroupBy groupBy = GroupBy.ofCauses(query.by(), scan);
        Population population = scan.count(groupBy.aggregator());
        scan.countBefore(groupBy.aggregator());
        List<Group> found =
                groupBy.all().stream().filter(group -> recurs(group, query)).toList();
        OffsetPage<Group> page = OffsetPage.of(found, groupBy.order(query.sort()), cursor, 1, query.limit());
        PatternAssembler patternAssembler = new PatternAssembler(groupBy, scan, query.of(), query.reportsEach());
        List<Pattern> patterns =
                page.items().stream().map(patternAssembler::pattern).toList();
        scan.recordReading(query, patterns.stream().map(Pattern::reportIds));
        return new PatternPage(
                scan.basis(definition(query), population),
                patterns,
                found.size(),
                page.more() ? Cursor.write(question, scan.position(), page.end()) : null);
    }

    private static Object question(FindPatterns query) {
        return new FindPatterns(query.by(), query.of(), query.minCount(), query.withinDays(), query.sort(), null, 0, 0);
    }

    private static boolean recurs(Group group, FindPatterns query) {
        return group.reports() >= query.minCount()
                && (query.withinDays() == null || group.recursWithin(query.withinDays(), query.minCount()));
    }

    private static String definition(FindPatterns query) {
        return "Causes that match, of incidents that began from %s until before %s, grouped by %s; groups of at least %d reports%s."
                .formatted(
                        query.of().from(),
                        query.of().to(),
                        GroupBy.inWords(query.by()),
                        query.minCount(),
                        query.withinDays() == null ? "" : ", within a window of %d days".formatted(query.withinDays()));
    }

    @QueryHandler
    PatternDetail answer(FindPattern query, Identity reader) {
        Object question = new FindPattern(query.id(), query.of(), null, 0);
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        List<Axis> by = List.copyOf(query.id().values().keySet());
        Scan scan = scans.at(only(query.id(), query.of()), reader, cursor);
        GroupBy groupBy = GroupBy.ofCauses(by, scan);
        Population population = scan.count(groupBy.aggregator());
        scan.countBefore(groupBy.aggregator());
        Basis basis = scan.basis(
                "Causes of %s that match, of incidents that began from %s until before %s."
                        .formatted(
                                query.id().values(),
                                query.of().from(),
                                query.of().to()),
                population);
        Group group = groupBy.find(query.id().values());
        if (group.reports() == 0) {
            return new PatternDetail(basis, null, List.of(), null);
        }
        OffsetPage<String> page = OffsetPage.of(group.latestFirst(), cursor, 1, query.limit());
        Pattern pattern = new PatternAssembler(groupBy, scan, query.of(), Group.MAX_REPORTS).pattern(group);
        List<ReportId> read = page.items().stream().map(ReportId::of).toList();
        scan.recordReading(query, Stream.of(pattern.reportIds(), read));
        return new PatternDetail(
                basis,
                pattern,
                lines.of(page.items(), scan),
                page.more() ? Cursor.write(question, scan.position(), page.end()) : null);
    }

    /** The selection, narrowed to the values of the pattern. */
    private static Selection only(PatternId id, Selection of) {
        Map<Axis, List<@Nullable String>> where = new LinkedHashMap<>(of.where());
        id.values()
                .forEach((axis, value) -> where.merge(
                        axis,
                        Collections.singletonList(value),
                        (given, one) -> given.contains(value) ? one : List.of()));
        return new Selection(of.from(), of.to(), of.taxonomy(), where, of.asOf(), of.position(), of.zone());
    }
}
