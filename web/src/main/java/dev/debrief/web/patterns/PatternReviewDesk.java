package dev.debrief.web.patterns;

import dev.debrief.api.actions.ActionItemPage;
import dev.debrief.api.actions.ActionItemPage.ListedItem;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.reviews.PatternReviewView;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A pattern review: what people found when they looked at recurring causes, what they decided, and what came of it. */
@Component
class PatternReviewDesk implements Desk {

    private static final String PAGE = "/patterns/reviews/{id}";
    private static final int ITEMS = 100;

    @Override
    public void open(Routes routes) {
        routes.get(PAGE, visit -> show(visit, HttpStatus.OK, null));
        routes.post(
                PAGE + "/{part:findings|decisions}",
                visit -> record(visit, "POST", Question.at("/{}", visit.path("part")), said(visit, "text"), true));
        routes.post(PAGE + "/{part:findings|decisions}/{entry}/withdrawal", PatternReviewDesk::withdraw);
        routes.post(
                PAGE + "/action-items",
                visit -> record(visit, "PUT", Question.at("/action-items"), item(visit), false));
        routes.post(
                PAGE + "/conclusion",
                visit -> record(visit, "POST", Question.at("/conclusion"), conclusion(visit), false));
        routes.post(
                PAGE + "/{end:reopening|cancellation}",
                visit -> record(visit, "POST", Question.at("/{}", visit.path("end")), said(visit, "reason"), false));
    }

    private static ServerResponse withdraw(Visit visit) {
        Question entry = Question.at("/{}/{}/withdrawal", visit.path("part"), visit.path("entry"));
        return record(visit, "POST", entry, said(visit, "reason"), false);
    }

    private static ServerResponse show(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        PatternReviewView review = visit.api()
                .get(
                        PatternReviewView.class,
                        Question.at("/api/pattern-reviews/{}", visit.path("id"))
                                .with("minVersion", visit.seen())
                                .with("asOf", visit.asOf()));
        boolean reviewer = visit.mayReviewPatterns() && visit.asOf().isEmpty();
        boolean open = review.status() == PatternReviewStatus.OPEN;
        Map<String, Object> model = new HashMap<>();
        model.put("v", review);
        model.put("problem", problem);
        model.put("typed", problem == null ? Map.of() : typed(visit));
        model.put("reviewer", reviewer);
        model.put("open", open);
        model.put("onceOnly", UUID.randomUUID().toString());
        model.put("items", reviewer && open ? items(visit) : List.of());
        model.put(
                "patterns",
                Question.at("/patterns")
                        .with("from", day(review.plan().period().from()))
                        .with("to", day(review.plan().period().to()))
                        .toString());
        return visit.show(status, "pattern-review", model);
    }

    /** What was entered into the form that was refused. */
    private static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = new HashMap<>();
        for (String field : List.of("form", "text", "reason", "nextDueOn", "item", "decision")) {
            typed.put(field, visit.param(field));
        }
        return typed;
    }

    /** The action items that can be linked: those that end soonest. */
    private static List<ListedItem> items(Visit visit) {
        return visit.api()
                .get(ActionItemPage.class, Question.at("/api/action-items").with("limit", ITEMS))
                .items();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static ObjectNode said(Visit visit, String field) {
        return JsonNodeFactory.instance.objectNode().put(field, visit.param(field));
    }

    private static ObjectNode conclusion(Visit visit) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("summary", visit.param("text"));
        if (!visit.param("nextDueOn").isEmpty()) {
            body.put("nextDueOn", visit.param("nextDueOn"));
        }
        return body;
    }

    private static ObjectNode item(Visit visit) {
        String[] ids = visit.param("item").split(" ", 2);
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("reportId", ids[0]).put("itemId", ids[ids.length - 1]);
        if (!visit.param("decision").isEmpty()) {
            body.put("decision", visit.param("decision"));
        }
        return body;
    }

    private static ServerResponse record(Visit visit, String method, Question part, ObjectNode body, boolean creates) {
        Question review =
                Question.at("/api/pattern-reviews/{}", visit.path("id")).then(part);
        try {
            long version = visit.api()
                    .write(method, review, body, creates ? visit.param("once-only") : "", "")
                    .version();
            return visit.seeOther(Question.at("/patterns/reviews/{}", visit.path("id"))
                    .with("said", "recorded")
                    .with("seen", version)
                    .toString());
        } catch (ApiProblem problem) {
            return show(visit, problem.httpStatus(), problem.shownInPage());
        }
    }
}
