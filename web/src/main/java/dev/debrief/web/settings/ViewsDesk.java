package dev.debrief.web.settings;

import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/** The views: how far each is, how it is rebuilt, and which reports are parked because an event could not be applied. */
@Component
class ViewsDesk implements Desk {

    private static final String PAGE = "/settings/views";
    private static final int PARKED = 100;

    @Override
    public void open(Routes routes) {
        routes.get(PAGE, visit -> show(visit, HttpStatus.OK, null));
        routes.post(PAGE + "/{view}/{step:rebuild|switch|abort}", ViewsDesk::step);
        routes.post(PAGE + "/{view}/parked/{id}", ViewsDesk::retry);
    }

    /**
     * A view.
     *
     * @param lag number of positions that it is behind
     * @param parked number of reports that are parked
     * @param rebuild its rebuild; null if none is under way
     */
    record ViewLine(
            String name,
            boolean complete,
            long position,
            long lag,
            long parked,
            @Nullable Rebuild rebuild) {

        static ViewLine of(JsonNode view) {
            JsonNode live = view.path("live");
            return new ViewLine(
                    view.path("view").asString(""),
                    view.path("complete").asBoolean(false),
                    live.path("position").asLong(0),
                    live.path("lag").asLong(0),
                    live.path("parked").asLong(0),
                    view.path("rebuild").isObject() ? Rebuild.of(view.path("rebuild")) : null);
        }
    }

    /**
     * A rebuild.
     *
     * @param percent share of the events that are applied
     * @param compared whether it can be switched to
     * @param differences number of differences from the live view; below 0 while they are not counted
     */
    record Rebuild(long percent, boolean compared, long differences) {

        static Rebuild of(JsonNode rebuild) {
            return new Rebuild(
                    Math.round(100 * rebuild.path("progress").asDouble(0)),
                    rebuild.path("phase").asString("").equals("COMPARED"),
                    rebuild.at("/comparison/differing").asLong(-1));
        }
    }

    /**
     * A report that is parked.
     *
     * @param event the event that could not be applied
     * @param cause the error
     */
    record Parked(String view, String id, String event, String cause, long attempts) {

        static Parked of(JsonNode letter) {
            return new Parked(
                    letter.path("view").asString(""),
                    letter.path("reportId").asString(""),
                    letter.path("event").asString(""),
                    letter.path("cause").asString(""),
                    letter.path("attempts").asLong(0));
        }
    }

    private static ServerResponse show(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "views",
                items(visit, Question.at("/admin/views")).stream()
                        .map(ViewLine::of)
                        .toList());
        model.put(
                "parked",
                items(visit, Question.at("/admin/dead-letters").with("limit", PARKED)).stream()
                        .map(Parked::of)
                        .toList());
        model.put("problem", problem);
        model.put("past", !visit.asOf().isEmpty());
        return visit.show(status, "views", model);
    }

    private static List<JsonNode> items(Visit visit, Question question) {
        return visit.api().tree(question).path("items").valueStream().toList();
    }

    private static ServerResponse step(Visit visit) {
        String step = visit.path("step").equals("rebuild") ? "" : "/" + visit.path("step");
        return send(visit, Question.at("/admin/views/{}/rebuild" + step, visit.path("view")));
    }

    private static ServerResponse retry(Visit visit) {
        return send(visit, Question.at("/admin/dead-letters/{}/{}/retry", visit.path("view"), visit.path("id")));
    }

    private static ServerResponse send(Visit visit, Question operation) {
        try {
            visit.api().write("POST", operation, null, "", "");
            return visit.seeOther(PAGE + "?said=begun");
        } catch (ApiProblem problem) {
            return show(visit, problem.httpStatus(), problem.shownInPage());
        }
    }
}
