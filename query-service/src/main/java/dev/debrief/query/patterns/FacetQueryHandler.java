package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.Facets;
import dev.debrief.api.patterns.Facets.Facet;
import dev.debrief.api.patterns.HeatMap.ValueCount;
import dev.debrief.api.patterns.PatternQuery.FindFacets;
import dev.debrief.query.counting.Groups;
import dev.debrief.query.counting.Look;
import dev.debrief.query.counting.Looks;
import dev.debrief.query.counting.Tallies;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what reports say on each axis. */
@Component
class FacetQueryHandler {

    private final Looks looks;

    FacetQueryHandler(Looks looks) {
        this.looks = looks;
    }

    @QueryHandler
    Facets answer(FindFacets query, Identity reader) {
        Look look = looks.at(query.of(), reader, null);
        Map<Axis, Groups> byAxis = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            byAxis.put(axis, Groups.ofReports(List.of(axis), look));
        }
        Population population =
                look.count(byAxis.values().stream().map(Groups::tallies).toArray(Tallies[]::new));
        return new Facets(
                look.basis("Reports that match, by what they or their causes have on each axis.", population),
                byAxis.entrySet().stream()
                        .map(facet -> facet(facet.getKey(), facet.getValue(), query.limit()))
                        .toList());
    }

    private static Facet facet(Axis axis, Groups groups, int limit) {
        return new Facet(
                axis,
                groups.most(limit).stream()
                        .map(group -> new ValueCount(groups.values(group).get(axis), group.reports()))
                        .toList(),
                groups.all().size());
    }
}
