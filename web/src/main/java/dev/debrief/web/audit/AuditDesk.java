package dev.debrief.web.audit;

import dev.debrief.api.audit.AuditQuery.AccessPage;
import dev.debrief.api.audit.AuditQuery.RestrictionPage;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Which reports are restricted, and who has read them. */
@Component
class AuditDesk implements Desk {

    private static final int PAGE = 100;

    @Override
    public void open(Routes routes) {
        routes.get("/audit", AuditDesk::show);
    }

    private static ServerResponse show(Visit visit) {
        AccessPage accesses = visit.api()
                .get(
                        AccessPage.class,
                        Question.at("/api/audit/accesses")
                                .with("reader", visit.param("reader"))
                                .with("cursor", visit.param("cursor"))
                                .with("limit", PAGE));
        RestrictionPage restrictions = visit.api()
                .get(
                        RestrictionPage.class,
                        Question.at("/api/audit/restrictions").with("limit", PAGE));
        return visit.show(
                "audit",
                Map.of(
                        "accesses",
                        accesses,
                        "restrictions",
                        restrictions,
                        "past",
                        !visit.asOf().isEmpty(),
                        "next",
                        accesses.next() == null
                                ? ""
                                : Question.at("/audit")
                                        .with("reader", visit.param("reader"))
                                        .with("cursor", accesses.next())
                                        .toString()));
    }
}
