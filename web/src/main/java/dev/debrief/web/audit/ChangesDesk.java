package dev.debrief.web.audit;

import dev.debrief.api.audit.ReportChangePage;
import dev.debrief.api.report.PartKind;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Spreadsheet;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What was changed in all reports, the last recorded first. */
@Component
class ChangesDesk implements Desk {

    private static final int PAGE = 50;

    @Override
    public void open(Routes routes) {
        routes.get("/audit", ChangesDesk::show, "changes", ChangesDesk::form);
    }

    private static ServerResponse show(Visit visit) {
        Question changes = filtered(visit, "/api/audit/changes", visit.startOf("from"), visit.startOf("to"));
        if (visit.param("as").equals("csv")) {
            return Spreadsheet.of(visit, changes, "changes");
        }
        ReportChangePage page = visit.api()
                .get(
                        ReportChangePage.class,
                        changes.with("cursor", visit.param("cursor")).with("limit", PAGE));
        Map<String, Object> model = form(visit);
        model.put("page", page);
        model.put("csv", here(visit).with("as", "csv").toString());
        model.put(
                "next",
                page.next() == null
                        ? ""
                        : here(visit).with("cursor", page.next()).toString());
        return visit.show("changes", model);
    }

    private static Map<String, Object> form(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        List.of("report", "actor", "from", "to").forEach(name -> model.put(name, visit.param(name)));
        model.put("parts", PartKind.values());
        model.put("chosen", visit.params("part"));
        model.put("past", !visit.asOf().isEmpty());
        return model;
    }

    private static Question here(Visit visit) {
        return filtered(visit, "/audit", visit.param("from"), visit.param("to"));
    }

    private static Question filtered(Visit visit, String path, String from, String to) {
        return Question.at(path)
                .with("report", visit.param("report"))
                .with("actor", visit.param("actor"))
                .with("part", visit.params("part"))
                .with("from", from)
                .with("to", to);
    }
}
