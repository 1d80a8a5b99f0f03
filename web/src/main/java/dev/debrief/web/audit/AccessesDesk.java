package dev.debrief.web.audit;

import dev.debrief.api.audit.AuditQuery.AccessPage;
import dev.debrief.api.audit.AuditQuery.RestrictionPage;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Which reports are restricted, and who has read them. */
@Component
class AccessesDesk implements Desk {

    private static final int PAGE = 100;

    @Override
    public void open(Routes routes) {
        routes.get("/audit/accesses", AccessesDesk::show, "accesses", AccessesDesk::form);
    }

    private static ServerResponse show(Visit visit) {
        AccessPage accesses = visit.api()
                .get(
                        AccessPage.class,
                        filtered(visit, "/api/audit/accesses", visit.startOf("from"), visit.startOf("to"))
                                .with("cursor", visit.param("cursor"))
                                .with("limit", PAGE));
        RestrictionPage restrictions = visit.api()
                .get(
                        RestrictionPage.class,
                        Question.at("/api/audit/restrictions").with("limit", PAGE));
        Map<String, Object> model = form(visit);
        model.put("accesses", accesses);
        model.put("restrictions", restrictions);
        model.put(
                "next",
                accesses.next() == null
                        ? ""
                        : filtered(visit, "/audit/accesses", visit.param("from"), visit.param("to"))
                                .with("cursor", accesses.next())
                                .toString());
        return visit.show("accesses", model);
    }

    private static Map<String, Object> form(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        List.of("report", "reader", "from", "to").forEach(name -> model.put(name, visit.param(name)));
        model.put("past", !visit.asOf().isEmpty());
        return model;
    }

    private static Question filtered(Visit visit, String path, String from, String to) {
        return Question.at(path)
                .with("report", visit.param("report"))
                .with("reader", visit.param("reader"))
                .with("from", from)
                .with("to", to);
    }
}
