package dev.debrief.web.incidents;

import dev.debrief.api.audiences.Statements;
import dev.debrief.api.comments.CommentList;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.report.HistoryPage;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.ReportView;
import dev.debrief.api.updates.Audience;
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

    /** How many steps of a post-mortem are looked through for approvals. */
    private static final int MOST_STEPS = 200;

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
        Readiness readiness = visit.api()
                .get(
                        Readiness.class,
                        Question.at("/api/reports/{}/readiness", visit.path("id"))
                                .with("asOf", visit.asOf()));
        model.put("readiness", readiness);
        model.put("outline", Outlines.of(shown));
        model.put(
                "comments",
                visit.api()
                        .get(
                                CommentList.class,
                                Question.at("/api/reports/{}/comments", visit.path("id"))
                                        .with("open", "true")
                                        .with("asOf", visit.asOf())));
        model.put("steps", ReviewSteps.of(visit, shown, readiness));
        model.put("approved", approvedBefore(visit, shown));
        model.put("approvedNow", approvedNow(shown));
        model.put("later", writtenLater(shown));
        model.put("editable", visit.mayEdit() && visit.asOf().isEmpty());
        return visit.show("review", model);
    }

    /** The version that is approved now; below 0 if none is. */
    private static long approvedNow(ReportView report) {
        Review review = report.postmortem().review();
        boolean open = report.postmortem().stage() == PostmortemStage.APPROVED;
        return review == null || !open
                ? -1
                : review.approvals().stream().mapToLong(Approval::version).max().orElse(-1);
    }

    /** The audiences whose text was written after the approval: the revision will show what was there before. */
    private static List<Audience> writtenLater(ReportView report) {
        long approved = approvedNow(report);
        return approved < 0
                ? List.of()
                : report.sections().stream()
                        .filter(section -> section.version() > approved)
                        .flatMap(section -> Statements.audienceOf(section.name()).stream())
                        .toList();
    }

    /** The latest version that was approved, if what the report says has changed since; below 0 otherwise. */
    private static long approvedBefore(Visit visit, ReportView report) {
        Review review = report.postmortem().review();
        if (review == null || !review.approvals().isEmpty()) {
            return -1;
        }
        return visit
                .api()
                .get(
                        HistoryPage.class,
                        Question.at("/api/reports/{}/history", visit.path("id"))
                                .with("part", PartKind.POSTMORTEM)
                                .with("toVersion", report.version())
                                .with("limit", MOST_STEPS))
                .items()
                .stream()
                .filter(change -> change.event().equals("ReportApproved"))
                .mapToLong(HistoryPage.Change::version)
                .max()
                .orElse(-1);
    }
}
