package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.PatternQuery.FindRestatement;
import dev.debrief.api.patterns.Restatement;
import dev.debrief.api.patterns.Restatement.Difference;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.OffsetPage;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.support.http.Cursor;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the patterns of an earlier answer with those of today. */
@Component
class RestatementQueryHandler {

    private static final Comparator<Difference> LARGEST_FIRST = Comparator.<Difference>comparingLong(
                    difference -> Math.abs(difference.reportsNow() - difference.reportsThen()))
            .reversed()
            .thenComparing(difference -> difference.values().values().toString());

    private final Scans scans;

    RestatementQueryHandler(Scans scans) {
        this.scans = scans;
    }

    @QueryHandler
    Restatement answer(FindRestatement query, Identity reader) {
        Object question = new FindRestatement(query.by(), query.of(), query.minCount(), null, 0);
        Cursor cursor = Cursor.read(query.cursor(), question, 3);
        Scan nowScan = scans.at(query.of().at(cursor == null ? null : cursor.number(1)), reader, null);
        Scan thenScan = scans.at(query.of(), reader, cursor);
        Side then = side(query, thenScan);
        Side now = side(query, nowScan);
        Set<Map<Axis, @Nullable String>> listed = new LinkedHashSet<>(then.groups.keySet());
        listed.addAll(now.groups.keySet());
        listed.removeIf(values -> then.reports(values).size() < query.minCount()
                && now.reports(values).size() < query.minCount());
        List<Difference> differences = listed.stream()
                .flatMap(values -> difference(values, then, now))
                .sorted(LARGEST_FIRST)
                .toList();
        OffsetPage<Difference> page = OffsetPage.of(differences, cursor, 2, query.limit());
        nowScan.recordReading(query, page.items().stream().flatMap(one -> Stream.of(one.added(), one.gone())));
        return new Restatement(
                then.basis,
                now.basis,
                page.items(),
                differences.size(),
                listed.size() - (long) differences.size(),
                page.more() ? Cursor.write(question, thenScan.position(), nowScan.position(), page.end()) : null);
    }

    /** The reports of each group at one position. */
    private record Side(Basis basis, Map<Map<Axis, @Nullable String>, List<String>> groups) {

        List<String> reports(Map<Axis, @Nullable String> values) {
            return groups.getOrDefault(values, List.of());
        }
    }

    private static Side side(FindRestatement query, Scan scan) {
        GroupBy groupBy = GroupBy.ofCauses(query.by(), scan);
        Basis basis = scan.basis(
                "Reports with causes that match, grouped by %s; groups of at least %d reports, then or now."
                        .formatted(GroupBy.inWords(query.by()), query.minCount()),
                scan.count(groupBy.aggregator()));
        Map<Map<Axis, @Nullable String>, List<String>> reports = new HashMap<>();
        groupBy.all().forEach(group -> reports.put(groupBy.values(group), group.latestFirst()));
        return new Side(basis, reports);
    }

    private static Stream<Difference> difference(Map<Axis, @Nullable String> values, Side then, Side now) {
        List<ReportId> added = without(now.reports(values), then.reports(values));
        List<ReportId> gone = without(then.reports(values), now.reports(values));
        return added.isEmpty() && gone.isEmpty()
                ? Stream.empty()
                : Stream.of(new Difference(
                        new PatternId(values),
                        values,
                        then.reports(values).size(),
                        now.reports(values).size(),
                        added,
                        gone));
    }

    private static List<ReportId> without(Collection<String> reports, Collection<String> others) {
        Set<String> those = new HashSet<>(others);
        return reports.stream()
                .filter(report -> !those.contains(report))
                .limit(Group.MAX_REPORTS)
                .map(ReportId::of)
                .toList();
    }
}
