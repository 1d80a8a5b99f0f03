package dev.debrief.web.patterns;

import dev.debrief.api.patterns.Trend;
import dev.debrief.api.patterns.Trend.Series;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Svg;
import dev.debrief.web.page.Visit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** How often the most frequent patterns occurred, month by month, all on one scale. */
@Component
class TrendDesk implements Desk {

    private static final int MOST_SERIES = 20;
    private static final int BAR = 12;
    private static final int HEIGHT = 32;

    private final PatternFilters filters;

    TrendDesk(PatternFilters filters) {
        this.filters = filters;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/patterns/trend", this::show, "trend", filters::model);
    }

    /**
     * The bar of a month.
     *
     * @param x where it begins
     * @param y where its upper end is
     * @param height how high it is
     * @param address the page with what is counted
     */
    record Bar(YearMonth month, long reports, int x, String y, String height, String address) {}

    /**
     * The bars of a pattern.
     *
     * @param address the page with its occurrences; empty for all reports
     */
    record Line(String name, String address, long total, List<Bar> bars) {}

    private ServerResponse show(Visit visit) {
        Map<String, Object> model = filters.model(visit);
        Trend trend = visit.api()
                .get(
                        Trend.class,
                        filters.ask(visit, "/api/patterns/trend")
                                .with("by", visit.param("by"))
                                .with("limit", MOST_SERIES));
        Categories categories = Categories.of(visit);
        long most = trend.series().stream()
                .flatMap(series -> series.byMonth().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        List<Line> lines = new ArrayList<>();
        for (Series series : trend.series()) {
            lines.add(new Line(
                    categories.name(series.values(), visit.labels()),
                    filters.page(visit, "/patterns/" + series.id()).toString(),
                    series.reports(),
                    bars(visit, "/patterns/" + series.id(), trend.months(), series.byMonth(), most)));
        }
        model.put("trend", trend);
        model.put("lines", lines);
        model.put("all", bars(visit, PatternFilters.BEHIND, trend.months(), trend.reports(), largest(trend.reports())));
        model.put("box", "0 0 %d %d".formatted(BAR * trend.months().size(), HEIGHT));
        model.put("most", most);
        model.put("empty", lines.isEmpty() && largest(trend.reports()) == 0);
        return visit.show("trend", model);
    }

    private static long largest(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private List<Bar> bars(Visit visit, String page, List<YearMonth> months, List<Long> counts, long most) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            double height = (double) HEIGHT * counts.get(i) / Math.max(1, most);
            YearMonth month = months.get(i);
            bars.add(new Bar(
                    month,
                    counts.get(i),
                    BAR * i,
                    Svg.length(HEIGHT - height),
                    Svg.length(height),
                    filters.during(
                                    visit,
                                    page,
                                    month.atDay(1),
                                    month.plusMonths(1).atDay(1))
                            .toString()));
        }
        return bars;
    }
}
