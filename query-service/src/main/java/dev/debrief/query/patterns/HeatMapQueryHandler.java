package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.Basis.Population;
import dev.debrief.api.patterns.HeatMap;
import dev.debrief.api.patterns.HeatMap.ValueCount;
import dev.debrief.api.patterns.PatternQuery.FindHeatMap;
import dev.debrief.query.analytics.aggregation.GroupBy;
import dev.debrief.query.analytics.aggregation.Scan;
import dev.debrief.query.analytics.aggregation.Scans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts reports by two axes. */
@Component
class HeatMapQueryHandler {

    private final Scans scans;

    HeatMapQueryHandler(Scans scans) {
        this.scans = scans;
    }

    @QueryHandler
    HeatMap answer(FindHeatMap query, Identity reader) {
        Scan scan = scans.at(query.of(), reader, null);
        GroupBy rows = GroupBy.ofCauses(List.of(query.rows()), scan);
        GroupBy columns = GroupBy.ofCauses(List.of(query.columns()), scan);
        GroupBy cells = GroupBy.ofCauses(List.of(query.rows(), query.columns()), scan);
        Population population = scan.count(rows.aggregator(), columns.aggregator(), cells.aggregator());
        List<ValueCount> rowLines = lines(rows, query.rows(), query.limit());
        List<ValueCount> columnLines = lines(columns, query.columns(), query.limit());
        return new HeatMap(
                scan.basis(
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

    private static List<ValueCount> lines(GroupBy groupBy, Axis axis, int limit) {
        return groupBy.most(limit).stream()
                .map(group -> new ValueCount(groupBy.values(group).get(axis), group.reports()))
                .toList();
    }

    private static Map<Axis, @Nullable String> both(FindHeatMap query, ValueCount row, ValueCount column) {
        Map<Axis, @Nullable String> both = new HashMap<>();
        both.put(query.rows(), row.value());
        both.put(query.columns(), column.value());
        return both;
    }
}
