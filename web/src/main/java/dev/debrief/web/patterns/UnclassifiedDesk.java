package dev.debrief.web.patterns;

import dev.debrief.api.search.UnclassifiedCauses;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Causes that nobody has classified, grouped by their words: what a category is missing for. */
@Component
class UnclassifiedDesk implements Desk {

    private static final int MOST_GROUPS = 30;

    @Override
    public void open(Routes routes) {
        routes.get("/patterns/unclassified", UnclassifiedDesk::show, "unclassified", UnclassifiedDesk::form);
    }

    private static ServerResponse show(Visit visit) {
        Map<String, Object> model = form(visit);
        model.put(
                "found",
                visit.api()
                        .get(
                                UnclassifiedCauses.class,
                                Question.at("/api/patterns/unclassified")
                                        .with("q", visit.param("words"))
                                        .with("limit", MOST_GROUPS)));
        return visit.show("unclassified", model);
    }

    private static Map<String, Object> form(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("words", visit.param("words"));
        model.put("past", !visit.asOf().isEmpty());
        return model;
    }
}
