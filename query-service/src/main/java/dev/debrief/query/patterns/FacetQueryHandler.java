package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.Facets;
import dev.debrief.api.patterns.Facets.Facet;
import dev.debrief.api.patterns.HeatMap.ValueCount;
import dev.debrief.api.patterns.PatternQuery.FindFacets;
import dev.debrief.query.analytics.aggregation.GroupAggregator;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists the most frequent values of each axis. */
@Component
class FacetQueryHandler {

    private final Scans scans;

    FacetQueryHandler(Scans scans) {
        this.scans = scans;
    }

    @QueryHandler
    Facets answer(FindFacets query, Identity reader) {
        Scan scan = scans.at(query.of(), reader, null);
        Map<Axis, GroupBy> byAxis = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            byAxis.put(axis, GroupBy.ofReports(List.of(axis), scan));
        }
        Population population =
                scan.count(byAxis.values().stream().map(GroupBy::aggregator).toArray(GroupAggregator[]::new));
        return new Facets(
                scan.basis("Reports that match, by what they or their causes have on each axis.", population),
                byAxis.entrySet().stream()
                        .map(facet -> facet(facet.getKey(), facet.getValue(), query.limit()))
                        .toList());
    }

    private static Facet facet(Axis axis, GroupBy groupBy, int limit) {
        return new Facet(
                axis,
                groupBy.most(limit).stream()
                        .map(group -> new ValueCount(groupBy.values(group).get(axis), group.reports()))
                        .toList(),
                groupBy.all().size());
    }
}
