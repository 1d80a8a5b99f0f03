package dev.debrief.web.settings;

import dev.debrief.api.Role;
import dev.debrief.api.clients.ClientQuery.ClientPage;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The clients and their keys. A new key is shown once. */
@Component
class KeysDesk implements Desk {

    private static final int PAGE = 100;

    @Override
    public void open(Routes routes) {
        routes.get("/settings/keys", visit -> show(visit, HttpStatus.OK, "", null));
        routes.post("/settings/keys", KeysDesk::register);
        routes.post("/settings/keys/{id}/{number}/revocation", KeysDesk::revoke);
    }

    private static ServerResponse show(Visit visit, HttpStatus status, String made, @Nullable ApiProblem problem) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "clients",
                visit.api()
                        .get(
                                ClientPage.class,
                                Question.at("/api/clients")
                                        .with("cursor", visit.param("cursor"))
                                        .with("limit", PAGE)));
        model.put("roles", Role.values());
        model.put("made", made);
        model.put("problem", problem);
        model.put("onceOnly", UUID.randomUUID().toString());
        return visit.show(status, "keys", model);
    }

    private static ServerResponse register(Visit visit) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", visit.param("name"));
        ArrayNode roles = body.putArray("roles");
        visit.params("roles").forEach(roles::add);
        ArrayNode teams = body.putArray("teams");
        visit.names("teams").forEach(teams::add);
        try {
            String key = visit.api()
                    .create(Question.at("/api/clients"), body, visit.param("once-only"))
                    .path("key")
                    .asString("");
            return show(visit, HttpStatus.CREATED, key, null);
        } catch (ApiProblem problem) {
            HttpStatus status = HttpStatus.resolve(problem.status());
            if (status == null || status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN) {
                throw problem;
            }
            return show(visit, status, "", problem);
        }
    }

    private static ServerResponse revoke(Visit visit) {
        visit.api()
                .write(
                        "POST",
                        Question.at("/api/clients/{}/keys/{}/revocation", visit.path("id"), visit.path("number")),
                        JsonNodeFactory.instance.objectNode().put("reason", visit.param("reason")),
                        "",
                        "");
        return visit.seeOther("/settings/keys?said=recorded");
    }
}
