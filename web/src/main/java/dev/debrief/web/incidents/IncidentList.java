package dev.debrief.web.incidents;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.report.ReportPage;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Spreadsheet;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** All incidents that the reader may see, latest first. The filters are in the address. */
@Component
class IncidentList implements Desk {

    private static final int PAGE = 50;

    @Override
    public void open(Routes routes) {
        routes.get("/incidents", IncidentList::show, "incidents", IncidentList::form);
    }

    private static ServerResponse show(Visit visit) {
        if (visit.param("as").equals("csv")) {
            return Spreadsheet.of(visit, filtered(visit, "/api/reports").with("asOf", visit.asOf()), "incidents");
        }
        ReportPage page = visit.api()
                .get(
                        ReportPage.class,
                        filtered(visit, "/api/reports")
                                .with("asOf", visit.asOf())
                                .with("cursor", visit.param("cursor"))
                                .with("limit", PAGE));
        Map<String, Object> model = form(visit);
        model.put("page", page);
        model.put(
                "csv",
                filtered(visit, "/incidents")
                        .with("asOf", visit.param("asOf"))
                        .with("as", "csv")
                        .toString());
        model.put(
                "next",
                page.next() == null
                        ? ""
                        : filtered(visit, "/incidents")
                                .with("asOf", visit.param("asOf"))
                                .with("cursor", page.next())
                                .toString());
        return visit.show("incidents", model);
    }

    private static Map<String, Object> form(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("filter", new Filter(visit));
        model.put("statuses", IncidentStatus.values());
        model.put("severities", Severity.values());
        model.put("types", IncidentType.values());
        return model;
    }

    private static Question filtered(Visit visit, String path) {
        boolean forApi = path.startsWith("/api");
        return Question.at(path)
                .with("status", visit.params("status"))
                .with("severity", visit.params("severity"))
                .with("type", visit.params("type"))
                .with("service", visit.param("service"))
                .with("team", visit.param("team"))
                .with("open", visit.param("open"))
                .with("mine", visit.param("mine"))
                .with("from", forApi ? visit.startOf("from") : visit.param("from"))
                .with("to", forApi ? visit.startOf("to") : visit.param("to"));
    }

    /** What is chosen in the form above the list. */
    record Filter(Visit visit) {

        public boolean has(String name, Object value) {
            return visit.params(name).contains(value.toString());
        }

        public String value(String name) {
            return visit.param(name);
        }

        public boolean any() {
            return !filtered(visit, "").toString().isEmpty();
        }
    }
}
