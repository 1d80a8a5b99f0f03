package dev.debrief.web.settings;

import dev.debrief.api.Role;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The policy of the organisation, with its versions; administrators adopt another one as JSON. */
@Component
class PolicyDesk implements Desk {

    private final JsonMapper json;

    PolicyDesk(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/settings/policy", visit -> show(visit, HttpStatus.OK, null));
        routes.post("/settings/policy", this::adopt);
    }

    /** A chapter of the policy. */
    record Chapter(String name, String text) {}

    /** What was typed is kept when it is refused. */
    private ServerResponse show(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        JsonNode view = visit.api()
                .tree(Question.at("/api/policy")
                        .with("version", visit.param("version"))
                        .with("asOf", visit.asOf()));
        JsonNode policy = view.path("policy");
        List<Chapter> chapters = policy.properties().stream()
                .map(field -> new Chapter(field.getKey(), field.getValue().toPrettyString()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("number", view.path("version").asLong());
        model.put("reason", view.path("reason").asString(""));
        model.put("by", view.at("/adoptedBy/name").asString(""));
        model.put("from", view.path("effectiveFrom").asString(""));
        model.put("chapters", chapters);
        model.put(
                "versions",
                visit.api()
                        .tree(Question.at("/api/policy/versions"))
                        .path("items")
                        .valueStream()
                        .map(version -> version.path("version").asLong())
                        .toList());
        model.put("text", problem == null ? policy.toPrettyString() : visit.param("policy"));
        model.put("basedOn", problem == null ? view.path("version").asString("") : visit.param("basedOn"));
        model.put("why", problem == null ? "" : visit.param("reason"));
        model.put("problem", problem);
        model.put(
                "adopts",
                visit.asOf().isEmpty()
                        && visit.param("version").isEmpty()
                        && visit.me().roles().contains(Role.ADMIN));
        return visit.show(status, "policy", model);
    }

    private ServerResponse adopt(Visit visit) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", visit.param("reason"));
        if (visit.param("basedOn").matches("\\d{1,9}")) {
            body.put("basedOn", Long.parseLong(visit.param("basedOn")));
        }
        try {
            body.set("policy", json.readTree(visit.param("policy")));
            visit.api().write("PUT", Question.at("/api/policy"), body, "", "");
            return visit.seeOther("/settings/policy?said=recorded");
        } catch (JacksonException e) {
            return show(
                    visit,
                    HttpStatus.BAD_REQUEST,
                    ApiProblem.ofForm(
                            visit.labels().text("policy.no.json"),
                            e.getOriginalMessage().split("\\R", 2)[0]));
        } catch (ApiProblem problem) {
            HttpStatus status = HttpStatus.resolve(problem.status());
            if (status == null || status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN) {
                throw problem;
            }
            return show(visit, status, problem);
        }
    }
}
