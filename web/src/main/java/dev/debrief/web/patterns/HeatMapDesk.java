package dev.debrief.web.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.HeatMap;
import dev.debrief.api.patterns.HeatMap.ValueCount;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Two axes against each other, such as causes by services: in how many reports both occur together. */
@Component
class HeatMapDesk implements Desk {

    private static final int MOST_VALUES = 25;

    /** How many shades there are. */
    private static final int SHADES = 5;

    private final PatternFilters filters;

    HeatMapDesk(PatternFilters filters) {
        this.filters = filters;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/patterns/heatmap", this::show, "heatmap", this::form);
    }

    /**
     * A cell.
     *
     * @param shade from 0 for none to 5 for the most
     * @param address the page with the causes behind the figure; empty if one cannot filter by both axes
     */
    record Cell(long reports, int shade, String address) {}

    /** A row of the table. */
    record Row(String name, Cell all, List<Cell> cells) {}

    private ServerResponse show(Visit visit) {
        Map<String, Object> model = form(visit);
        HeatMap map = visit.api()
                .get(
                        HeatMap.class,
                        filters.ask(visit, "/api/patterns/heat-map")
                                .with("rows", model.get("rowAxis"))
                                .with("columns", model.get("columnAxis"))
                                .with("limit", MOST_VALUES));
        Categories categories = Categories.of(visit);
        long most = map.cells().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        List<Row> table = new ArrayList<>();
        for (int i = 0; i < map.rows().size(); i++) {
            ValueCount row = map.rows().get(i);
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < map.columns().size(); j++) {
                long reports = map.cells().get(i).get(j);
                cells.add(new Cell(
                        reports,
                        shade(reports, most),
                        address(visit, map, row.value(), map.columns().get(j).value())));
            }
            table.add(new Row(
                    categories.name(map.rowAxis(), row.value(), visit.labels()),
                    sum(visit, map.rowAxis(), row),
                    cells));
        }
        model.put("map", map);
        model.put("table", table);
        model.put(
                "sums",
                map.columns().stream()
                        .map(column -> sum(visit, map.columnAxis(), column))
                        .toList());
        model.put(
                "columns",
                map.columns().stream()
                        .map(column -> categories.name(map.columnAxis(), column.value(), visit.labels()))
                        .toList());
        return visit.show("heatmap", model);
    }

    private Map<String, Object> form(Visit visit) {
        Map<String, Object> model = filters.model(visit);
        model.put("rowAxis", visit.param("rows").isEmpty() ? Axis.CATEGORY.toString() : visit.param("rows"));
        model.put("columnAxis", visit.param("columns").isEmpty() ? Axis.SERVICE.toString() : visit.param("columns"));
        return model;
    }

    private static int shade(long reports, long most) {
        return reports == 0 ? 0 : (int) Math.ceilDiv(SHADES * reports, most);
    }

    private Cell sum(Visit visit, Axis axis, ValueCount sum) {
        return new Cell(
                sum.reports(),
                0,
                PatternFilters.narrowed(visit, patterns(visit, axis), axis, sum.value())
                        .map(Question::toString)
                        .orElse(""));
    }

    private String address(Visit visit, HeatMap map, @Nullable String row, @Nullable String column) {
        return PatternFilters.narrowed(visit, patterns(visit, map.rowAxis()), map.rowAxis(), row)
                .flatMap(page -> PatternFilters.narrowed(visit, page, map.columnAxis(), column))
                .map(Question::toString)
                .orElse("");
    }

    private Question patterns(Visit visit, Axis by) {
        return filters.page(visit, "/patterns").with("by", by);
    }
}
