package dev.debrief.web.patterns;

import dev.debrief.api.patterns.Axis;
import dev.debrief.api.patterns.CoOccurrencePage;
import dev.debrief.api.patterns.CoOccurrencePage.Pair;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What occurs in the same incidents, such as two causes, compared with what is expected by chance. */
@Component
class TogetherDesk implements Desk {

    private static final String PAGE = "/patterns/together";
    private static final int ROWS = 50;

    private final PatternFilters filters;

    TogetherDesk(PatternFilters filters) {
        this.filters = filters;
    }

    @Override
    public void open(Routes routes) {
        routes.get(PAGE, this::show, "together", filters::model);
    }

    /**
     * A pair of values.
     *
     * @param address the page with the incidents that have both; empty if one value is not stated
     */
    record Row(String one, String other, Pair pair, String address) {}

    private ServerResponse show(Visit visit) {
        CoOccurrencePage page = visit.api()
                .get(
                        CoOccurrencePage.class,
                        filters.ask(visit, "/api/patterns/co-occurrence")
                                .with("axis", visit.param("by"))
                                .with("cursor", visit.param("cursor"))
                                .with("limit", ROWS));
        Categories categories = Categories.of(visit);
        Map<String, Object> model = filters.model(visit);
        model.put("page", page);
        model.put(
                "rows",
                page.pairs().stream()
                        .map(pair -> new Row(
                                categories.name(page.axis(), pair.one(), visit.labels()),
                                categories.name(page.axis(), pair.other(), visit.labels()),
                                pair,
                                address(visit, page.axis(), pair)))
                        .toList());
        model.put(
                "next",
                page.next() == null
                        ? ""
                        : filters.page(visit, PAGE)
                                .with("by", visit.param("by"))
                                .with("cursor", page.next())
                                .toString());
        return visit.show("together", model);
    }

    private String address(Visit visit, Axis axis, Pair pair) {
        return pair.one() == null || pair.other() == null
                ? ""
                : filters.page(visit, PatternFilters.BEHIND)
                        .with("axis", axis)
                        .with("value", List.of(pair.one(), pair.other()))
                        .toString();
    }
}
