package dev.debrief.web.incidents;

import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.search.SimilarReports;
import dev.debrief.web.api.Api.Written;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Times;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Declares an incident: a short form, and similar incidents while the title is typed. */
@Component
class NewIncident implements Desk {

    private static final int SHORTEST = 4;

    private final Clock clock;

    NewIncident(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/new", visit -> form(visit, HttpStatus.OK, null));
        routes.post("/incidents/new", this::declare);
        routes.get("/incidents/new/similar", NewIncident::similar);
    }

    private ServerResponse form(Visit visit, HttpStatus status, @Nullable ApiProblem problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("problem", problem);
        model.put("types", IncidentType.values());
        model.put("severities", Severity.values());
        for (String name : List.of("title", "type", "severity", "services", "teams", "zone", "summary")) {
            model.put(name, visit.param(name));
        }
        model.put("begun", visit.param("begun"));
        model.put(
                "onceOnly",
                visit.param("once-only").isEmpty() ? UUID.randomUUID().toString() : visit.param("once-only"));
        return visit.show(status, "declare", model);
    }

    private ServerResponse declare(Visit visit) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("title", visit.param("title"));
        for (String name : List.of("type", "severity", "summary")) {
            if (!visit.param(name).isEmpty()) {
                body.put(name, visit.param(name));
            }
        }
        if (!visit.param("zone").isEmpty()) {
            body.put("displayZone", visit.param("zone"));
        }
        body.put(
                "occurredAt",
                visit.param("begun").isEmpty()
                        ? clock.instant().toString()
                        : time(visit.param("begun"), Times.zoneOf(visit.param("zone"))));
        for (String name : List.of("services", "teams")) {
            ArrayNode list = body.putArray(name);
            visit.names(name).forEach(one -> list.addObject().put("name", one));
        }
        try {
            Written written =
                    visit.api().write("POST", Question.at("/api/reports"), body, visit.param("once-only"), "");
            return visit.seeOther(Question.at("/incidents/{}/live", String.valueOf(written.id()))
                    .with("said", "declared")
                    .with("seen", written.version())
                    .toString());
        } catch (ApiProblem problem) {
            return form(visit, problem.httpStatus(), problem.shownInPage());
        }
    }

    private static String time(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static ServerResponse similar(Visit visit) {
        String title = visit.param("title");
        List<SimilarReports.SimilarReport> found = title.length() < SHORTEST
                ? List.of()
                : visit.api()
                        .ask(SimilarReports.class, Question.at("/api/similar").with("limit", 5), Map.of("text", title))
                        .items();
        return visit.show(HttpStatus.OK, "declare :: similar", Map.of("found", found));
    }
}
