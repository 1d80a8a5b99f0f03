package dev.debrief.web.patterns;

import dev.debrief.api.search.UnclassifiedCauses;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Causes that nobody has classified, grouped by their words: what a category is missing for. */
@Component
class UnclassifiedDesk implements Desk {

    private static final int MOST_GROUPS = 30;

    private final PatternFilters filters;

    UnclassifiedDesk(PatternFilters filters) {
        this.filters = filters;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/patterns/unclassified", this::show);
    }

    private ServerResponse show(Visit visit) {
        Map<String, Object> model = filters.model(visit, "unclassified");
        model.put(
                "found",
                visit.api()
                        .get(
                                UnclassifiedCauses.class,
                                Question.at("/api/patterns/unclassified").with("limit", MOST_GROUPS)));
        model.put("categories", Categories.of(visit));
        return visit.show("unclassified", model);
    }
}
