package dev.debrief.web.incidents;

import dev.debrief.api.Role;
import dev.debrief.api.relations.RelationKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.search.SimilarReports;
import dev.debrief.api.search.SuggestedCategories;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Incidents like this one, with what solved them, and what people say about them; categories that the words of causes suggest. */
@Component
class SimilarDesk implements Desk {

    private static final int SHOWN = 20;
    private static final int BESIDE = 3;

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/{id}/similar", SimilarDesk::show);
        routes.post("/incidents/{id}/similar", SimilarDesk::relate);
        routes.post("/incidents/{id}/similar/category", SimilarDesk::classify);
    }

    private static ServerResponse show(Visit visit) {
        if (visit.isPart()) {
            return visit.show("similar :: beside", Map.of("found", similar(visit, BESIDE), "report", visit.path("id")));
        }
        return show(visit, HttpStatus.OK, null);
    }

    private static ServerResponse show(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        ReportView report = visit.api()
                .get(
                        ReportView.class,
                        Question.at("/api/reports/{}", visit.path("id")).with("minVersion", visit.seen()));
        Map<String, Object> model = new HashMap<>();
        model.put("r", report);
        model.put("found", similar(visit, SHOWN));
        model.put(
                "suggested",
                visit.api()
                        .get(
                                SuggestedCategories.class,
                                Question.at("/api/reports/{}/suggested-categories", visit.path("id"))));
        model.put("time", visit.times(report.displayZone()));
        model.put("kinds", RelationKind.values());
        model.put("relates", visit.mayEdit() || visit.me().roles().contains(Role.ANALYST));
        model.put("problem", problem);
        return visit.show(status, "similar", model);
    }

    private static SimilarReports similar(Visit visit, int limit) {
        return visit.api()
                .get(
                        SimilarReports.class,
                        Question.at("/api/reports/{}/similar", visit.path("id")).with("limit", limit));
    }

    private static ServerResponse relate(Visit visit) {
        boolean withdrawn = visit.param("relation").isEmpty();
        Question pair = withdrawn
                ? Question.at(
                        "/api/reports/{}/similar/{}/withdrawal",
                        visit.param("statedIn"),
                        visit.param("statedIn").equals(visit.path("id")) ? visit.param("other") : visit.path("id"))
                : Question.at("/api/reports/{}/similar/{}", visit.path("id"), visit.param("other"));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!withdrawn) {
            body.put("relation", visit.param("relation"));
        }
        if (withdrawn || !visit.param("reason").isEmpty()) {
            body.put("reason", visit.param("reason"));
        }
        return send(visit, withdrawn ? "POST" : "PUT", pair, body);
    }

    private static ServerResponse classify(Visit visit) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("category", visit.param("category"))
                .put("reason", visit.labels().text("similar.classified.reason"));
        return send(
                visit,
                "PUT",
                Question.at("/api/reports/{}/causes/{}/category", visit.path("id"), visit.param("cause")),
                body);
    }

    private static ServerResponse send(Visit visit, String method, Question operation, ObjectNode body) {
        try {
            visit.api().write(method, operation, body, "", "");
            return visit.seeOther(
                    Question.at("/incidents/{}/similar", visit.path("id")).toString());
        } catch (ApiProblem problem) {
            return show(visit, problem.httpStatus(), problem.shownInPage());
        }
    }
}
