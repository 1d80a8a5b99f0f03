package dev.debrief.command.reviews;

import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.PATTERN_DECISION_CARRIED_OUT;
import static dev.debrief.api.Rejection.PATTERN_DECISION_NOT_FOUND;
import static dev.debrief.api.Rejection.PATTERN_DECISION_UNKNOWN;
import static dev.debrief.api.Rejection.PATTERN_FINDING_UNKNOWN;
import static dev.debrief.api.Rejection.REPORT_UNKNOWN;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Identity;
import dev.debrief.api.reviews.PatternDecision;
import dev.debrief.api.reviews.PatternDecisionId;
import dev.debrief.api.reviews.PatternFindingId;
import dev.debrief.api.reviews.PatternReviewCommand.LinkResultingAction;
import dev.debrief.api.reviews.PatternReviewCommand.RecordPatternDecision;
import dev.debrief.api.reviews.PatternReviewCommand.UnlinkResultingAction;
import dev.debrief.api.reviews.PatternReviewCommand.WithdrawPatternDecision;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionRecorded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternDecisionWithdrawn;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionLinked;
import dev.debrief.api.reviews.PatternReviewEvent.ResultingActionUnlinked;
import dev.debrief.api.reviews.ResultingAction;
import dev.debrief.command.access.KnownReports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The decisions of a pattern review and the action items that result from them. */
class PatternDecisions {

    /** The maximum number in a review, including withdrawn decisions. */
    private static final int MAX_DECISIONS = 100;

    private static final int MAX_ACTIONS = 200;

    private final Map<PatternDecisionId, RecordedEntry<PatternDecision>> held = new HashMap<>();
    private final Map<String, ResultingAction> actions = new HashMap<>();
    private final Runnable rejectUnlessOpen;
    private final Predicate<PatternFindingId> isFinding;

    /** @param isFinding whether a finding exists and is not withdrawn */
    PatternDecisions(Runnable rejectUnlessOpen, Predicate<PatternFindingId> isFinding) {
        this.rejectUnlessOpen = rejectUnlessOpen;
        this.isFinding = isFinding;
    }

    /** The decisions about a finding that are not withdrawn. */
    List<PatternDecisionId> about(PatternFindingId finding) {
        return held.entrySet().stream()
                .filter(one -> !one.getValue().withdrawn()
                        && one.getValue().present().findings().contains(finding))
                .map(Map.Entry::getKey)
                .toList();
    }

    @CommandHandler
    long decide(RecordPatternDecision command) {
        RecordedEntry<PatternDecision> known = held.get(command.decisionId());
        if (known != null) {
            rejectIf(!known.recorded().equals(command.decision()), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectUnlessOpen.run();
        rejectFull(held.size() >= MAX_DECISIONS, MAX_DECISIONS);
        List<PatternFindingId> findings = command.decision().findings();
        for (int i = 0; i < findings.size(); i++) {
            rejectAtIf(!isFinding.test(findings.get(i)), "/findings/" + i, PATTERN_FINDING_UNKNOWN);
        }
        apply(new PatternDecisionRecorded(command.reviewId(), command.decisionId(), command.decision()));
        return getVersion();
    }

    @CommandHandler
    void decide(WithdrawPatternDecision command) {
        RecordedEntry<PatternDecision> known = require(held.get(command.decisionId()), PATTERN_DECISION_NOT_FOUND);
        if (known.withdrawn()) {
            return;
        }
        rejectUnlessOpen.run();
        rejectIf(
                actions.values().stream()
                        .anyMatch(action -> command.decisionId().equals(action.decision())),
                PATTERN_DECISION_CARRIED_OUT);
        apply(new PatternDecisionWithdrawn(
                command.reviewId(), command.decisionId(), known.present(), command.reason()));
    }

    @CommandHandler
    void decide(LinkResultingAction command, KnownReports reports, Identity caller) {
        ResultingAction action = command.action();
        rejectAtIf(!reports.isVisible(action.reportId(), caller), "/reportId", REPORT_UNKNOWN);
        ResultingAction known = actions.get(action.key());
        if (action.equals(known)) {
            return;
        }
        rejectUnlessOpen.run();
        rejectFull(known == null && actions.size() >= MAX_ACTIONS, MAX_ACTIONS);
        rejectAtIf(action.decision() != null && !isDecision(action.decision()), "/decision", PATTERN_DECISION_UNKNOWN);
        apply(new ResultingActionLinked(command.reviewId(), action));
    }

    private boolean isDecision(PatternDecisionId id) {
        RecordedEntry<PatternDecision> known = held.get(id);
        return known != null && !known.withdrawn();
    }

    @CommandHandler
    void decide(UnlinkResultingAction command, KnownReports reports, Identity caller) {
        ResultingAction known = actions.get(new ResultingAction(command.reportId(), command.itemId(), null).key());
        boolean neverThere = known != null && !reports.exists(command.reportId());
        rejectAtIf(!neverThere && !reports.isVisible(command.reportId(), caller), "/reportId", REPORT_UNKNOWN);
        if (known != null) {
            rejectUnlessOpen.run();
            apply(new ResultingActionUnlinked(command.reviewId(), known, command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(PatternDecisionRecorded event, @SequenceNumber long version) {
        held.put(event.decisionId(), RecordedEntry.recorded(event.decision(), version));
    }

    @EventSourcingHandler
    void evolve(PatternDecisionWithdrawn event) {
        held.computeIfPresent(event.decisionId(), (id, one) -> one.withdraw());
    }

    @EventSourcingHandler
    void evolve(ResultingActionLinked event) {
        actions.put(event.action().key(), event.action());
    }

    @EventSourcingHandler
    void evolve(ResultingActionUnlinked event) {
        actions.remove(event.action().key());
    }
}
