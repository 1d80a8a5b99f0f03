package dev.debrief.web.desk;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.ReportPage;
import dev.debrief.api.report.ReportPage.ListedReport;
import dev.debrief.api.work.WorkList;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** My desk: the work that waits for me, beside the incidents that are under way. */
@Component
class MyDesk implements Desk {

    private static final int MOST = 50;

    private static final Question EXAMPLES = Question.at("/admin/examples");

    @Override
    public void open(Routes routes) {
        routes.get("/", MyDesk::show);
        routes.post("/incidents/examples", MyDesk::loadExamples);
    }

    private static ServerResponse show(Visit visit) {
        boolean past = !visit.asOf().isEmpty();
        ReportPage open = underWay(visit, false);
        List<ListedReport> mine =
                visit.me().teams().isEmpty() ? List.of() : underWay(visit, true).items();
        Set<ReportId> ofMyTeams = mine.stream().map(ListedReport::id).collect(Collectors.toSet());
        List<ListedReport> others = open.items().stream()
                .filter(report -> !ofMyTeams.contains(report.id()))
                .toList();
        List<WorkList.WorkItem> work = past
                ? List.of()
                : visit.api().get(WorkList.class, Question.at("/api/me/work")).items();
        return visit.show(
                "desk",
                Map.of(
                        "work",
                        work,
                        "past",
                        past,
                        "mine",
                        mine,
                        "others",
                        others,
                        "more",
                        open.next() != null,
                        "examples",
                        open.items().isEmpty() && !past && areExamplesOffered(visit)));
    }

    private static ReportPage underWay(Visit visit, boolean mine) {
        return visit.api()
                .get(
                        ReportPage.class,
                        Question.at("/api/reports")
                                .with("open", true)
                                .with("mine", mine ? "true" : "")
                                .with("asOf", visit.asOf())
                                .with("limit", MOST));
    }

    /** To administrators, while there is no report at all. Only the embedded program has examples. */
    private static boolean areExamplesOffered(Visit visit) {
        if (!visit.me().isAny()
                || !visit.api()
                        .get(ReportPage.class, Question.at("/api/reports").with("limit", 1))
                        .items()
                        .isEmpty()) {
            return false;
        }
        try {
            return !visit.api().tree(EXAMPLES).path("items").isEmpty();
        } catch (ApiProblem problem) {
            return false;
        }
    }

    private static ServerResponse loadExamples(Visit visit) {
        visit.api().write("POST", EXAMPLES, null, "", "");
        return visit.seeOther("/incidents?said=examples");
    }
}
