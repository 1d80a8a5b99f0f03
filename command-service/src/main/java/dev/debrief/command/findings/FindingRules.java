package dev.debrief.command.findings;

import static dev.debrief.api.Rejection.AMOUNT_OR_TEXT_REQUIRED;
import static dev.debrief.api.Rejection.ANSWER_NOT_IN_CHAIN;
import static dev.debrief.api.Rejection.ANSWER_NOT_LAST;
import static dev.debrief.api.Rejection.ANSWER_PROMOTED;
import static dev.debrief.api.Rejection.CAUSAL_LINKS_CYCLIC;
import static dev.debrief.api.Rejection.CHANGE_AFTER_IMPACT;
import static dev.debrief.api.Rejection.END_BEFORE_START;
import static dev.debrief.api.Rejection.HUMAN_CAUSE_UNEXPLAINED;
import static dev.debrief.api.Rejection.NOT_IN_THIS_REPORT;
import static dev.debrief.api.Rejection.PERSPECTIVE_NOT_YOURS;
import static dev.debrief.api.Rejection.PRIMARY_CAUSE_EXISTS;
import static dev.debrief.api.Rejection.PRIMARY_CAUSE_NOT_ROOT;
import static dev.debrief.api.Rejection.UNIT_OR_CURRENCY_REQUIRED;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejectIf;

import dev.debrief.api.Identity;
import dev.debrief.api.Refusal;
import dev.debrief.api.findings.Amount;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.PromotedAnswer;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.timeline.TimelineEventId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks a finding against the rules and the other findings.
 *
 * @param analysis the findings as they would be after the change
 * @param at the JSON Pointer of the finding in the request
 * @param impactStarted when the impact started; null if unknown
 * @param timelineEvent whether the finding may name this timeline event
 */
record FindingRules(
        FindingGraph analysis,
        FindingId id,
        String at,
        Clock clock,
        Identity caller,
        @Nullable Instant impactStarted,
        Predicate<TimelineEventId> timelineEvent) {

    void check(Finding finding) {
        finding.references()
                .forEach(reference -> rejectAtIf(
                        reference.id().equals(id) || !analysis.knows(reference),
                        at + reference.pointer(),
                        NOT_IN_THIS_REPORT));
        switch (finding) {
            case Impact impact -> check(impact);
            case Mitigator mitigator -> check("/avoided", mitigator.avoided());
            case Cause cause -> check(cause);
            case CausalLink link -> rejectAtIf(analysis.leadsBackTo(link.from()), at + "/to", CAUSAL_LINKS_CYCLIC);
            case WhyChain chain -> check(chain);
            case PrecedingChange change -> check(change);
            case Symptom symptom -> rejectFuture(at + "/observedAt", symptom.observedAt(), clock);
            case ResolutionStep step -> rejectFuture(at + "/occurredAt", step.occurredAt(), clock);
            case Evidence evidence -> check(evidence);
            case Perspective perspective -> rejectIf(!perspective.isBy(caller), PERSPECTIVE_NOT_YOURS);
            default -> {} // The constraints on its components are enough.
        }
        String culprit = finding instanceof Cause ? at + "/factorClass" : at;
        rejectAtIf(analysis.endsWithAHuman(), culprit, HUMAN_CAUSE_UNEXPLAINED);
    }

    private void check(Impact impact) {
        rejectAtIf(impact.amount() == null && impact.text() == null, at + "/text", AMOUNT_OR_TEXT_REQUIRED);
        check("/amount", impact.amount());
    }

    private void check(String pointer, @Nullable Amount amount) {
        boolean clear = amount == null || (amount.unit() == null) != (amount.currency() == null);
        rejectAtIf(!clear, at + pointer + "/unit", UNIT_OR_CURRENCY_REQUIRED);
    }

    private void check(Cause cause) {
        if (cause.primary()) {
            rejectAtIf(cause.kind() != CauseKind.ROOT_CAUSE, at + "/primary", PRIMARY_CAUSE_NOT_ROOT);
            Optional<FindingId> other = analysis.primaryCauseBeside(id);
            rejectIf(
                    other.isPresent(),
                    PRIMARY_CAUSE_EXISTS,
                    Map.of(Refusal.POINTER, at + "/primary", "cause", String.valueOf(other.orElse(null))));
        }
        PromotedAnswer answer = cause.promotedFrom();
        if (answer != null) {
            int answers = answersOf(answer.chain());
            rejectAtIf(answer.answer() > answers, at + "/promotedFrom/answer", ANSWER_NOT_IN_CHAIN);
            rejectAtIf(isPartWay(cause, answers), at + "/promotedFrom/answer", ANSWER_NOT_LAST);
        }
    }

    private int answersOf(FindingId chain) {
        return ((WhyChain) Objects.requireNonNull(analysis.standing().get(chain)))
                .whys()
                .size();
    }

    private static boolean isPartWay(Cause cause, int answers) {
        return cause.kind() == CauseKind.ROOT_CAUSE
                && Objects.requireNonNull(cause.promotedFrom()).answer() < answers;
    }

    /** A why chain cannot lose a promoted answer, and cannot continue after an answer that is a root cause. */
    private void check(WhyChain chain) {
        int answers = chain.whys().size();
        rejectAtIf(
                analysis.promotedFrom(id)
                        .anyMatch(cause ->
                                Objects.requireNonNull(cause.promotedFrom()).answer() > answers
                                        || isPartWay(cause, answers)),
                at + "/whys",
                ANSWER_PROMOTED);
    }

    private void check(PrecedingChange change) {
        rejectFuture(at + "/occurredAt", change.occurredAt(), clock);
        rejectAtIf(
                impactStarted != null && change.occurredAt().isAfter(impactStarted),
                at + "/occurredAt",
                CHANGE_AFTER_IMPACT);
    }

    private void check(Evidence evidence) {
        rejectAtIf(
                evidence.from() != null
                        && evidence.to() != null
                        && evidence.to().isBefore(evidence.from()),
                at + "/to",
                END_BEFORE_START);
        List<TimelineEventId> shown = evidence.timelineEvents();
        for (int i = 0; i < shown.size(); i++) {
            rejectAtIf(!timelineEvent.test(shown.get(i)), at + "/timelineEvents/" + i, NOT_IN_THIS_REPORT);
        }
    }
}
