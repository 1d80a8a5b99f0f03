package dev.debrief.query.reviews;

import dev.debrief.api.Identity;
import dev.debrief.api.reviews.PatternDecision;
import dev.debrief.api.reviews.PatternDecisionId;
import dev.debrief.api.reviews.PatternFinding;
import dev.debrief.api.reviews.PatternFindingId;
import dev.debrief.api.reviews.PatternReviewPart;
import dev.debrief.api.reviews.PatternReviewPart.Kind;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternReviewQuery.FindPatternReview;
import dev.debrief.api.reviews.PatternReviewStatusPart;
import dev.debrief.api.reviews.PatternReviewView;
import dev.debrief.api.reviews.PatternReviewView.DecisionView;
import dev.debrief.api.reviews.PatternReviewView.FindingView;
import dev.debrief.api.reviews.PatternReviewView.ResultingActionView;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.query.actions.CurrentActionItems;
import dev.debrief.query.report.CurrentReports;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.streams.PartVersion;
import dev.debrief.query.streams.StreamVersion;
import dev.debrief.views.ViewJson;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what a pattern review says, or said. */
@Component
class PatternReviewQueryHandler {

    private final PatternReviews reviews;
    private final Restrictions restrictions;
    private final CurrentReports reports;
    private final CurrentActionItems items;
    private final ViewJson viewJson;
    private final Clock clock;

    PatternReviewQueryHandler(
            PatternReviews reviews,
            Restrictions restrictions,
            CurrentReports reports,
            CurrentActionItems items,
            ViewJson viewJson,
            Clock clock) {
        this.reviews = reviews;
        this.restrictions = restrictions;
        this.reports = reports;
        this.items = items;
        this.viewJson = viewJson;
        this.clock = clock;
    }

    @QueryHandler
    PatternReviewView answer(FindPatternReview query, Identity reader) {
        StreamVersion at = reviews.find(query.reviewId(), query.asOf());
        ReviewRedaction redaction = new ReviewRedaction(reader, restrictions);
        List<PartVersion> parts = reviews.parts(at, redaction);
        PatternReviewPlan plan = contents(parts, PatternReviewPlan.class).getFirst();
        PatternReviewStatusPart standing =
                contents(parts, PatternReviewStatusPart.class).getFirst();
        List<PartVersion> actions = ofKind(parts, Kind.ACTION_ITEM);
        List<PartVersion> visible =
                actions.stream().filter(action -> action.part().isWhole()).toList();
        ReferencedReports referencedReports =
                referenced(redaction, contents(parts, PatternFinding.class), contents(visible, ResultingAction.class));
        PatternReviewView view = new PatternReviewView(
                query.reviewId(),
                at.version(),
                at.recordedAt(),
                plan,
                standing.status(),
                ListedReview.isOverdue(standing.status(), plan.dueOn(), viewedFrom(query, at)),
                standing.conclusion(),
                standing.reason(),
                ofKind(parts, Kind.FINDING).stream()
                        .map(finding -> finding(finding, plan, referencedReports))
                        .toList(),
                ofKind(parts, Kind.DECISION).stream().map(this::decision).toList(),
                visible.stream()
                        .map(action -> action(action, referencedReports))
                        .toList(),
                actions.size() - visible.size());
        referencedReports.recordReading(query);
        return view;
    }

    /** Whether a review is overdue is seen from the time of the version. */
    private Instant viewedFrom(FindPatternReview query, StreamVersion at) {
        if (query.asOf().instant() != null) {
            return query.asOf().instant();
        }
        return at.version() < at.latest() ? at.recordedAt() : clock.instant();
    }

    private ReferencedReports referenced(
            ReviewRedaction redaction, List<PatternFinding> findings, List<ResultingAction> actions) {
        return new ReferencedReports(
                redaction.visibleReports(),
                reports.of(findings.stream()
                        .flatMap(finding -> finding.evidence().stream())
                        .map(Object::toString)
                        .distinct()
                        .toList()),
                items.of(actions.stream().map(ResultingAction::key).toList()));
    }

    private <T extends PatternReviewPart> List<T> contents(List<PartVersion> parts, Class<T> type) {
        return ofKind(parts, Kind.of(type)).stream()
                .map(part -> content(part, type))
                .toList();
    }

    private static List<PartVersion> ofKind(List<PartVersion> parts, Kind kind) {
        return parts.stream()
                .filter(version -> version.part().kind().equals(kind.toString()))
                .toList();
    }

    private <T extends PatternReviewPart> T content(PartVersion version, Class<T> type) {
        return viewJson.read(version.part().content(), type);
    }

    private FindingView finding(PartVersion version, PatternReviewPlan plan, ReferencedReports referencedReports) {
        PatternFinding finding = content(version, PatternFinding.class);
        return new FindingView(
                PatternFindingId.of(version.part().id()),
                version.version(),
                finding.text(),
                finding.pattern(),
                finding.position(),
                finding.pattern() == null
                        ? null
                        : PatternLinks.to(finding.pattern(), plan, finding.position(), viewJson),
                referencedReports.evidence(finding),
                version.part().withheld());
    }

    private DecisionView decision(PartVersion version) {
        PatternDecision decision = content(version, PatternDecision.class);
        return new DecisionView(
                PatternDecisionId.of(version.part().id()), version.version(), decision.text(), decision.findings());
    }

    private ResultingActionView action(PartVersion version, ReferencedReports referencedReports) {
        ResultingAction action = content(version, ResultingAction.class);
        return new ResultingActionView(
                action.reportId(),
                action.itemId(),
                version.version(),
                action.decision(),
                referencedReports.item(action));
    }
}
