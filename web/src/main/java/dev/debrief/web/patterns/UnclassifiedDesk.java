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

    @Override
    public void open(Routes routes) {
        routes.get("/patterns/unclassified", UnclassifiedDesk::show);
    }

    private static ServerResponse show(Visit visit) {
        UnclassifiedCauses found = visit.api()
                .get(
                        UnclassifiedCauses.class,
                        Question.at("/api/patterns/unclassified").with("limit", MOST_GROUPS));
        return visit.show("unclassified", Map.of("found", found));
    }
}
