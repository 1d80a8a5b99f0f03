package dev.debrief.web.settings;

import dev.debrief.api.Role;
import dev.debrief.api.aliases.AliasQuery.AliasList;
import dev.debrief.api.search.Directory;
import dev.debrief.api.search.DirectoryKind;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The names of services, teams and people that are in use, and which of them look alike. */
@Component
class DirectoryDesk implements Desk {

    private static final int NAMES = 200;

    @Override
    public void open(Routes routes) {
        routes.get("/settings", visit -> visit.seeOther("/settings/directory"));
        routes.get("/settings/directory", visit -> show(visit, HttpStatus.OK, null));
        routes.post("/settings/directory/aliases", DirectoryDesk::declare);
        routes.post("/settings/directory/aliases/withdrawal", DirectoryDesk::withdraw);
    }

    private static ServerResponse declare(Visit visit) {
        return send(visit, "PUT", "/api/directory/aliases", body(visit).put("name", visit.param("meant")));
    }

    private static ServerResponse withdraw(Visit visit) {
        return send(visit, "POST", "/api/directory/aliases/withdrawal", body(visit));
    }

    private static ObjectNode body(Visit visit) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", visit.param("kind"))
                .put("alias", visit.param("alias"))
                .put("reason", visit.param("reason"));
    }

    private static ServerResponse send(Visit visit, String method, String operation, ObjectNode body) {
        try {
            visit.api().write(method, Question.at(operation), body, "", "");
            return visit.seeOther("/settings/directory?said=recorded");
        } catch (ApiProblem problem) {
            return show(visit, problem.httpStatus(), problem.shownInPage());
        }
    }

    private static ServerResponse show(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        Directory directory = visit.api()
                .get(
                        Directory.class,
                        Question.at("/api/directory")
                                .with("kind", visit.param("kind"))
                                .with("q", visit.param("name"))
                                .with("limit", NAMES));
        Map<String, Object> model = new HashMap<>();
        model.put("directory", directory);
        model.put(
                "aliases",
                visit.me().isAny(Role.AUDITOR)
                        ? visit.api().get(AliasList.class, Question.at("/api/directory/aliases"))
                        : new AliasList(List.of(), -1));
        model.put("kinds", DirectoryKind.values());
        model.put("kind", visit.param("kind"));
        model.put("name", visit.param("name"));
        model.put("alias", visit.param("alias"));
        model.put("meant", visit.param("meant"));
        model.put("admin", visit.me().isAny(Role.ADMIN));
        model.put("past", !visit.asOf().isEmpty());
        model.put("more", directory.total() - directory.items().size());
        model.put("problem", problem);
        return visit.show(status, "directory", model);
    }
}
