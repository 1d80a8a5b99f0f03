package dev.debrief.web.patterns;

import dev.debrief.api.reviews.PatternReviewPage;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The pattern reviews, and a form that schedules another. */
@Component
class PatternReviewsDesk implements Desk {

    private static final int PAGE = 50;

    private final Clock clock;

    PatternReviewsDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/patterns/reviews", visit -> list(visit, HttpStatus.OK, null));
        routes.post("/patterns/reviews", this::schedule);
    }

    private ServerResponse list(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Object> model = new HashMap<>();
        model.put("problem", problem);
        model.put("reviewer", visit.mayReviewPatterns() && visit.asOf().isEmpty());
        model.put("onceOnly", UUID.randomUUID().toString());
        model.put("statuses", PatternReviewStatus.values());
        model.put("chosen", visit.param("status"));
        model.put("title", visit.param("title"));
        model.put("from", typed(visit, "from", today.minusMonths(3)));
        model.put("to", typed(visit, "to", today.plusDays(1)));
        model.put("dueOn", typed(visit, "dueOn", today.plusDays(14)));
        model.put("responsible", visit.param("responsible"));
        model.put(
                "page",
                visit.api()
                        .get(
                                PatternReviewPage.class,
                                Question.at("/api/pattern-reviews")
                                        .with("status", visit.param("status"))
                                        .with("asOf", visit.asOf())
                                        .with("cursor", visit.param("cursor"))
                                        .with("limit", PAGE)));
        return visit.show(status, "pattern-reviews", model);
    }

    private static String typed(Visit visit, String field, LocalDate otherwise) {
        return visit.param(field).isEmpty() ? otherwise.toString() : visit.param(field);
    }

    private ServerResponse schedule(Visit visit) {
        ObjectNode plan = JsonNodeFactory.instance.objectNode();
        plan.put("title", visit.param("title"));
        plan.putObject("period").put("from", visit.startOf("from")).put("to", visit.startOf("to"));
        plan.put("dueOn", visit.param("dueOn"));
        if (!visit.param("responsible").isEmpty()) {
            plan.putObject("responsible").put("person", visit.param("responsible"));
        }
        try {
            String id = visit.api()
                    .create(Question.at("/api/pattern-reviews"), plan, visit.param("once-only"))
                    .path("id")
                    .asString("");
            return visit.seeOther(Question.at("/patterns/reviews/{}", id)
                    .with("said", "recorded")
                    .toString());
        } catch (ApiProblem problem) {
            return list(visit, problem.httpStatus(), problem.shownInPage());
        }
    }
}
