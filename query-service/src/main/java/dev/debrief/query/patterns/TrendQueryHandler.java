package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.PatternId;
import dev.debrief.api.patterns.PatternQuery.FindTrend;
import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.Trend;
import dev.debrief.api.patterns.Trend.Series;
import dev.debrief.query.analytics.aggregation.Calendar;
import dev.debrief.query.analytics.aggregation.Group;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import dev.debrief.query.analytics.aggregation.SelectionLink;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Counts occurrences of causes by month. */
@Component
class TrendQueryHandler {

    private final Scans scans;

    TrendQueryHandler(Scans scans) {
        this.scans = scans;
    }

    @QueryHandler
    Trend answer(FindTrend query, Identity reader) {
        Scan scan = scans.at(query.of(), reader, null);
        GroupBy all = GroupBy.ofReports(List.of(), scan);
        GroupBy groupBy = GroupBy.ofCauses(query.by(), scan);
        Population population = scan.count(groupBy.aggregator(), all.aggregator());
        Calendar calendar = new Calendar(query.of().from(), query.of().to(), query.zone());
        return new Trend(
                scan.basis(
                        "Reports by month in which the incident began, in %s, grouped by %s."
                                .formatted(query.zone(), GroupBy.inWords(query.by())),
                        population),
                query.zone(),
                calendar.months(),
                calendar.counts(all.whole()),
                groupBy.most(query.limit()).stream()
                        .map(group -> series(groupBy, group, calendar, scan, query.of()))
                        .toList(),
                groupBy.all().size());
    }

    private static Series series(GroupBy groupBy, Group group, Calendar calendar, Scan scan, Selection of) {
        var values = groupBy.values(group);
        PatternId id = new PatternId(values);
        return new Series(
                id,
                values,
                scan.names(values),
                SelectionLink.to("/api/patterns/" + id, of, scan.position()),
                calendar.counts(group),
                group.reports());
    }
}
