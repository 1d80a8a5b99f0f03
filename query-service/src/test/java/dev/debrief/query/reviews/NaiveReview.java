package dev.debrief.query.reviews;

import dev.debrief.api.reviews.PatternConclusion;
import dev.debrief.api.reviews.PatternDecision;
import dev.debrief.api.reviews.PatternDecisionId;
import dev.debrief.api.reviews.PatternFinding;
import dev.debrief.api.reviews.PatternFindingId;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingCorrected;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternFindingWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewCancelled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewConcluded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewReopened;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewRescheduled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewScheduled;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionLinked;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionUnlinked;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPage.ListedPatternReview;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.reviews.PatternReviewView;
import dev.debrief.api.reviews.PatternReviewView.DecisionView;
import dev.debrief.api.reviews.PatternReviewView.FindingView;
import dev.debrief.api.reviews.PatternReviewView.PatternEvidence;
import dev.debrief.api.reviews.PatternReviewView.ResultingActionView;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.query.reviews.ReviewStory.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A review made of its events one by one, as plainly as can be, in a world without reports. */
final class NaiveReview {

    private final PatternReviewId id;
    private final Map<PatternFindingId, PatternFinding> findings = new LinkedHashMap<>();
    private final Map<PatternDecisionId, PatternDecision> decisions = new LinkedHashMap<>();
    private final Map<String, ResultingAction> actions = new LinkedHashMap<>();
    private final Map<Object, Long> changed = new LinkedHashMap<>();
    private long version = -1;
    private long listed;
    private Instant at = Instant.EPOCH;
    private @Nullable PatternReviewPlan plan;
    private PatternReviewStatus status = PatternReviewStatus.OPEN;
    private @Nullable PatternConclusion conclusion;
    private @Nullable String reason;

    NaiveReview(PatternReviewId id) {
        this.id = id;
    }

    PatternReviewId id() {
        return id;
    }

    long version() {
        return version;
    }

    LocalDate dueOn() {
        return Objects.requireNonNull(plan).dueOn();
    }

    @Nullable
    PatternConclusion conclusion() {
        return conclusion;
    }

    Optional<Map.Entry<PatternFindingId, PatternFinding>> anyFinding(Random random) {
        return any(List.copyOf(findings.entrySet()), random);
    }

    Optional<Map.Entry<PatternDecisionId, PatternDecision>> anyDecision(Random random) {
        return any(List.copyOf(decisions.entrySet()), random);
    }

    Optional<ResultingAction> anyAction(Random random) {
        return any(List.copyOf(actions.values()), random);
    }

    private static <T> Optional<T> any(List<T> some, Random random) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    void take(Told told) {
        version = told.version();
        at = told.at();
        boolean unlisted = false;
        switch (told.event()) {
            case PatternReviewScheduled e -> plan = e.plan();
            case PatternReviewRescheduled e ->
                plan = Objects.requireNonNull(plan).due(e.to());
            case PatternFindingRecorded e -> findings.put(seen(e.findingId()), e.finding());
            case PatternFindingCorrected e -> {
                findings.put(seen(e.findingId()), e.to());
                unlisted = true;
            }
            case PatternFindingWithdrawn e -> findings.remove(e.findingId());
            case PatternDecisionRecorded e -> decisions.put(seen(e.decisionId()), e.decision());
            case PatternDecisionWithdrawn e -> decisions.remove(e.decisionId());
            case ResultingActionLinked e -> {
                actions.put(seen(e.action().key()), e.action());
                unlisted = true;
            }
            case ResultingActionUnlinked e -> {
                actions.remove(e.action().key());
                unlisted = true;
            }
            case PatternReviewConcluded e -> stand(PatternReviewStatus.CONCLUDED, e.conclusion(), null);
            case PatternReviewReopened e -> stand(PatternReviewStatus.OPEN, null, e.reason());
            case PatternReviewCancelled e -> stand(PatternReviewStatus.CANCELLED, null, e.reason());
        }
        listed = unlisted ? listed : version;
    }

    private <T> T seen(T part) {
        changed.put(part, version);
        return part;
    }

    private void stand(PatternReviewStatus where, @Nullable PatternConclusion concluded, @Nullable String why) {
        status = where;
        conclusion = concluded;
        reason = why;
    }

    private boolean overdue(Instant now) {
        return status == PatternReviewStatus.OPEN && dueOn().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** @param now when it is looked at; null for when it was recorded */
    PatternReviewView view(@Nullable Instant now) {
        List<FindingView> found = new ArrayList<>();
        findings.forEach((key, one) -> found.add(new FindingView(
                key,
                Objects.requireNonNull(changed.get(key)),
                one.text(),
                one.pattern(),
                one.position(),
                one.pattern() == null
                        ? null
                        : "/api/patterns/" + one.pattern()
                                + "?from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&position=" + one.position(),
                one.evidence().stream()
                        .map(report -> new PatternEvidence(report, null, null))
                        .toList(),
                0)));
        List<DecisionView> decided = new ArrayList<>();
        decisions.forEach((key, one) -> decided.add(
                new DecisionView(key, Objects.requireNonNull(changed.get(key)), one.text(), one.findings())));
        List<ResultingActionView> resulting = new ArrayList<>();
        actions.forEach((key, one) -> resulting.add(new ResultingActionView(
                one.reportId(), one.itemId(), Objects.requireNonNull(changed.get(key)), one.decision(), null)));
        return new PatternReviewView(
                id,
                version,
                at,
                Objects.requireNonNull(plan),
                status,
                overdue(now == null ? at : now),
                conclusion,
                reason,
                found,
                decided,
                resulting,
                0);
    }

    ListedPatternReview listed(Instant now) {
        PatternReviewPlan planned = Objects.requireNonNull(plan);
        return new ListedPatternReview(
                id,
                listed,
                planned.title(),
                planned.period(),
                planned.dueOn(),
                planned.responsible(),
                status,
                overdue(now),
                conclusion == null ? null : conclusion.nextDueOn(),
                findings.size(),
                decisions.size());
    }
}
