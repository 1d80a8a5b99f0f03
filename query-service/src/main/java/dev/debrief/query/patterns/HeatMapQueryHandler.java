package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.HeatMap;
import dev.debrief.api.patterns.HeatMap.ValueCount;
import dev.debrief.api.patterns.PatternQuery.FindHeatMap;
import dev.debrief.query.counting.Groups;
import dev.debrief.query.counting.Look;
import dev.debrief.query.counting.Looks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers where which causes gather. */
@Component
class HeatMapQueryHandler {

    private final Looks looks;

    HeatMapQueryHandler(Looks looks) {
        this.looks = looks;
    }

    @QueryHandler
    HeatMap answer(FindHeatMap query, Identity reader) {
        Look look = looks.at(query.of(), reader, null);
        Groups rows = Groups.ofCauses(List.of(query.rows()), look);
        Groups columns = Groups.ofCauses(List.of(query.columns()), look);
        Groups cells = Groups.ofCauses(List.of(query.rows(), query.columns()), look);
        Population population = look.count(rows.tallies(), columns.tallies(), cells.tallies());
        List<ValueCount> rowLines = lines(rows, query.rows(), query.limit());
        List<ValueCount> columnLines = lines(columns, query.columns(), query.limit());
        return new HeatMap(
                look.basis(
                        "Reports with a cause that has both the %s of the row and the %s of the column."
                                .formatted(query.rows(), query.columns()),
                        population),
                query.rows(),
                query.columns(),
                rowLines,
                columnLines,
                rowLines.stream()
                        .map(row -> columnLines.stream()
                                .map(column -> (long)
                                        cells.find(both(query, row, column)).reports())
                                .toList())
                        .toList(),
                rows.all().size(),
                columns.all().size());
    }

    private static List<ValueCount> lines(Groups groups, Axis axis, int limit) {
        return groups.most(limit).stream()
                .map(group -> new ValueCount(groups.values(group).get(axis), group.reports()))
                .toList();
    }

    private static Map<Axis, @Nullable String> both(FindHeatMap query, ValueCount row, ValueCount column) {
        Map<Axis, @Nullable String> both = new HashMap<>();
        both.put(query.rows(), row.value());
        both.put(query.columns(), column.value());
        return both;
    }
}
