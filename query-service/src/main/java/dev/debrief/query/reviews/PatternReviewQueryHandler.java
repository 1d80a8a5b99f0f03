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
import dev.debrief.api.reviews.PatternReviewView.PatternEvidence;
import dev.debrief.api.reviews.PatternReviewView.ResultingActionView;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.query.actions.CurrentActionItems;
import dev.debrief.query.report.CurrentReports;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.reviews.PatternReviews.ReviewVersion;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.ViewJson;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Answers what a pattern review says, or said. */
@Component
class PatternReviewQueryHandler {

    private static final Comparator<Document> FIRST_RECORDED_FIRST = Comparator.<Document>comparingLong(
                    row -> row.getLong(ReviewCollections.SINCE))
            .thenComparing(row -> row.getString(ReviewCollections.PART));

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
        ReviewVersion at = reviews.find(query.reviewId(), query.asOf());
        List<Document> rows =
                reviews.rows(at).stream().sorted(FIRST_RECORDED_FIRST).toList();
        PatternReviewPlan plan = parts(rows, PatternReviewPlan.class).getFirst();
        PatternReviewStatusPart standing =
                parts(rows, PatternReviewStatusPart.class).getFirst();
        List<ResultingAction> actions = parts(rows, ResultingAction.class);
        ReferencedReports referencedReports = spoken(reader, parts(rows, PatternFinding.class), actions);
        List<ResultingActionView> shown =
                told(rows, Kind.ACTION_ITEM, row -> resulting(row, referencedReports)).stream()
                        .flatMap(Optional::stream)
                        .toList();
        PatternReviewView view = new PatternReviewView(
                at.id(),
                at.version(),
                at.recordedAt(),
                plan,
                standing.status(),
                ListedReview.isOverdue(standing.status(), plan.dueOn(), seenFrom(query, at)),
                standing.conclusion(),
                standing.reason(),
                told(rows, Kind.FINDING, row -> found(row, plan, referencedReports)),
                told(rows, Kind.DECISION, this::decided),
                shown,
                actions.size() - shown.size());
        referencedReports.recordReading(query);
        return view;
    }

    /** A state of the past is seen from its own time. */
    private Instant seenFrom(FindPatternReview query, ReviewVersion at) {
        if (query.asOf().instant() != null) {
            return query.asOf().instant();
        }
        return at.version() < at.latest() ? at.recordedAt() : clock.instant();
    }

    private ReferencedReports spoken(Identity reader, List<PatternFinding> findings, List<ResultingAction> actions) {
        return new ReferencedReports(
                restrictions.of(reader),
                reports.of(findings.stream()
                        .flatMap(finding -> finding.evidence().stream())
                        .map(Object::toString)
                        .distinct()
                        .toList()),
                items.of(actions.stream().map(ResultingAction::key).toList()));
    }

    private <T extends PatternReviewPart> List<T> parts(List<Document> rows, Class<T> type) {
        return told(rows, Kind.of(type), row -> part(row, type));
    }

    private static <T> List<T> told(List<Document> rows, Kind kind, Function<Document, T> how) {
        return rows.stream()
                .filter(row -> row.getString(ReviewCollections.KIND).equals(kind.toString()))
                .map(how)
                .toList();
    }

    private <T extends PatternReviewPart> T part(Document row, Class<T> type) {
        return viewJson.read(row.get(ReviewCollections.CONTENT, Document.class), type);
    }

    private FindingView found(Document row, PatternReviewPlan plan, ReferencedReports referencedReports) {
        PatternFinding finding = part(row, PatternFinding.class);
        List<PatternEvidence> evidence = referencedReports.evidence(finding);
        return new FindingView(
                PatternFindingId.of(row.getString(ReviewCollections.PART)),
                row.getLong(IntervalRows.FROM),
                finding.text(),
                finding.pattern(),
                finding.position(),
                finding.pattern() == null ? null : PatternLinks.to(finding.pattern(), plan, finding.position()),
                evidence,
                finding.evidence().size() - evidence.size());
    }

    private DecisionView decided(Document row) {
        PatternDecision decision = part(row, PatternDecision.class);
        return new DecisionView(
                PatternDecisionId.of(row.getString(ReviewCollections.PART)),
                row.getLong(IntervalRows.FROM),
                decision.text(),
                decision.findings());
    }

    /** Empty if it is of a report that the reader may not see. */
    private Optional<ResultingActionView> resulting(Document row, ReferencedReports referencedReports) {
        ResultingAction action = part(row, ResultingAction.class);
        return referencedReports.isVisible(action)
                ? Optional.of(new ResultingActionView(
                        action.reportId(),
                        action.itemId(),
                        row.getLong(IntervalRows.FROM),
                        action.decision(),
                        referencedReports.item(action)))
                : Optional.empty();
    }
}
