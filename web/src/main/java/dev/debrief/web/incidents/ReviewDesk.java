package dev.debrief.web.incidents;

import dev.debrief.api.comments.CommentList;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.ReportView;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The review of a report: what is missing, who approved what, what can be done next, and what was published. */
@Component
class ReviewDesk implements Desk {

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/{id}/review", ReviewDesk::show);
    }

    private static ServerResponse show(Visit visit) {
        Question report = Question.at("/api/reports/{}", visit.path("id"))
                .with("minVersion", visit.seen())
                .with("asOf", visit.asOf());
        ReportView shown = visit.api().get(ReportView.class, report);
        Map<String, Object> model = new HashMap<>();
        model.put("r", shown);
        model.put("time", visit.times(shown.displayZone()));
        model.put(
                "readiness",
                visit.api()
                        .get(
                                Readiness.class,
                                Question.at("/api/reports/{}/readiness", visit.path("id"))
                                        .with("asOf", visit.asOf())));
        model.put(
                "comments",
                visit.api()
                        .get(
                                CommentList.class,
                                Question.at("/api/reports/{}/comments", visit.path("id"))
                                        .with("open", "true")
                                        .with("asOf", visit.asOf())));
        model.put("operations", visit.asOf().isEmpty() ? operations(shown) : List.of());
        model.put("approved", approved(shown));
        model.put("editable", visit.mayEdit() && visit.asOf().isEmpty());
        return visit.show("review", model);
    }

    /** What can be done next, by the stage of the report. */
    private static List<String> operations(ReportView report) {
        return switch (report.postmortem().stage()) {
            case DRAFTING, CHANGES_REQUESTED -> List.of("review", "requirement", "waiver");
            case IN_REVIEW -> List.of("approval", "changes-request", "review-cancellation");
            case APPROVED -> List.of("publication", "changes-request");
            case PUBLISHED -> List.of("review", "closure");
            case CLOSED, WAIVED -> List.of("postmortem-reopening");
        };
    }

    /** The latest version that somebody approved; below 0 if none was. */
    private static long approved(ReportView report) {
        Review review = report.postmortem().review();
        return review == null
                ? -1
                : review.approvals().stream().mapToLong(Approval::version).max().orElse(-1);
    }
}
