package dev.debrief.web.incidents;

import dev.debrief.api.policy.Approvers;
import dev.debrief.api.policy.ReadinessRule;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.report.Readiness;
import dev.debrief.api.report.ReportView;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Visit;
import java.util.List;

/** What the reader can do next with the post-mortem of a report. */
record ReviewSteps(Visit visit, ReportView report, Readiness readiness) {

    private static final String OPEN_COMMENT = ReadinessRule.COMMENT_OPEN.toString();

    /**
     * Something that can be done next.
     *
     * @param name the operation
     * @param blocked whether the report lacks something for it
     */
    record Step(String name, boolean blocked) {}

    static List<Step> of(Visit visit, ReportView report, Readiness readiness) {
        ReviewSteps steps = new ReviewSteps(visit, report, readiness);
        return steps.byStage().stream()
                .filter(steps::isOpen)
                .map(name -> new Step(name, steps.isBlocked(name)))
                .toList();
    }

    private List<String> byStage() {
        return switch (report.postmortem().stage()) {
            case DRAFTING, CHANGES_REQUESTED -> List.of("review", "requirement", "waiver");
            case IN_REVIEW -> List.of("approval", "changes-request", "review-cancellation");
            case APPROVED -> List.of("publication", "changes-request");
            case PUBLISHED -> List.of("review", "closure");
            case CLOSED, WAIVED -> List.of("postmortem-reopening");
        };
    }

    /** Whether a step is open to the reader, as far as the page knows. */
    private boolean isOpen(String operation) {
        return switch (operation) {
            case "requirement" -> report.postmortem().requirement() == null;
            case "approval" -> mayApprove();
            default -> true;
        };
    }

    private boolean mayApprove() {
        Review review = report.postmortem().review();
        return review == null
                || !review.requester().equals(visit.me().name())
                || visit.api()
                        .tree(Question.at("/api/policy").with("version", review.policyVersion()))
                        .at("/policy/approval/approvers")
                        .asString("")
                        .equals(Approvers.ANYBODY.toString());
    }

    private boolean isBlocked(String operation) {
        return switch (operation) {
            case "publication" -> !readiness.ready();
            case "review" ->
                readiness.blocking().stream().anyMatch(remark -> !remark.rule().equals(OPEN_COMMENT));
            default -> false;
        };
    }
}
