package dev.debrief.command.reviews;

import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.NEXT_NOT_LATER;
import static dev.debrief.api.Rejection.ONE_RESPONSIBLE_REQUIRED;
import static dev.debrief.api.Rejection.PATTERN_REVIEW_CANCELLED;
import static dev.debrief.api.Rejection.PATTERN_REVIEW_CONCLUDED;
import static dev.debrief.api.Rejection.PERIOD_NOT_POSSIBLE;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.rejectStale;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.actions.Owner;
import dev.debrief.api.reviews.PatternConclusion;
import dev.debrief.api.reviews.PatternFindingId;
import dev.debrief.api.reviews.PatternReviewCommand.CancelPatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.ConcludePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.ReopenPatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.ReschedulePatternReview;
import dev.debrief.api.reviews.PatternReviewCommand.SchedulePatternReview;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewCancelled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewConcluded;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewReopened;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewRescheduled;
import dev.debrief.api.reviews.PatternReviewEvent.PatternReviewScheduled;
import dev.debrief.api.reviews.PatternReviewId;
import dev.debrief.api.reviews.PatternReviewPlan;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.command.support.Commands;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of a pattern review of recurring causes: scheduled, held and concluded, with findings and decisions. */
@Aggregate
@SuppressWarnings("UnusedVariable") // Axon reads the id and the members
public class PatternReview {

    @AggregateIdentifier
    private @Nullable PatternReviewId id;

    /** The original plan, by which a repeated request is recognised. */
    private @Nullable PatternReviewPlan scheduled;

    private @Nullable LocalDate dueOn;
    private PatternReviewStatus status = PatternReviewStatus.OPEN;
    private @Nullable PatternConclusion conclusion;

    @AggregateMember
    private final PatternDecisions decisions = new PatternDecisions(this::rejectUnlessOpen, this::stands);

    @AggregateMember
    private final PatternFindings findings = new PatternFindings(this::rejectUnlessOpen, decisions::about);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(SchedulePatternReview command) {
        PatternReviewPlan plan = command.plan();
        if (scheduled == null) {
            rejectAtIf(!plan.period().possible(), "/period/to", PERIOD_NOT_POSSIBLE);
            Owner responsible = plan.responsible();
            rejectAtIf(responsible != null && !responsible.single(), "/responsible", ONE_RESPONSIBLE_REQUIRED);
            apply(new PatternReviewScheduled(command.reviewId(), plan));
        }
        rejectIf(!plan.equals(scheduled), IDEMPOTENCY_KEY_REUSED);
        return 0;
    }

    @CommandHandler
    void decide(ReschedulePatternReview command) {
        LocalDate before = Objects.requireNonNull(dueOn);
        if (!before.equals(command.dueOn())) {
            rejectUnlessOpen();
            apply(new PatternReviewRescheduled(command.reviewId(), before, command.dueOn(), command.reason()));
        }
    }

    @CommandHandler
    void decide(ConcludePatternReview command) {
        if (command.conclusion().equals(conclusion)) {
            return;
        }
        rejectUnlessOpen();
        LocalDate next = command.conclusion().nextDueOn();
        rejectAtIf(next != null && !next.isAfter(Objects.requireNonNull(dueOn)), "/nextDueOn", NEXT_NOT_LATER);
        apply(new PatternReviewConcluded(command.reviewId(), command.conclusion()));
    }

    @CommandHandler
    void decide(ReopenPatternReview command) {
        rejectIf(status == PatternReviewStatus.CANCELLED, PATTERN_REVIEW_CANCELLED);
        if (conclusion != null) {
            apply(new PatternReviewReopened(command.reviewId(), conclusion, command.reason()));
        }
    }

    @CommandHandler
    void decide(CancelPatternReview command) {
        if (status != PatternReviewStatus.CANCELLED) {
            rejectUnlessOpen();
            apply(new PatternReviewCancelled(command.reviewId(), command.reason()));
        }
    }

    /** Answers every command with the version of the review, and refuses edits of an outdated version. */
    @CommandHandlerInterceptor
    Object answerWithVersion(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        Long before = getVersion();
        Object answer = chain.proceed();
        Long after = getVersion();
        rejectStale(command.getMetaData().get(Commands.EXPECTED_VERSION), before, after);
        return answer == null ? after : answer;
    }

    private void rejectUnlessOpen() {
        rejectIf(status == PatternReviewStatus.CONCLUDED, PATTERN_REVIEW_CONCLUDED);
        rejectIf(status == PatternReviewStatus.CANCELLED, PATTERN_REVIEW_CANCELLED);
    }

    private boolean stands(PatternFindingId finding) {
        return findings.stands(finding);
    }

    @EventSourcingHandler
    void evolve(PatternReviewScheduled event) {
        id = event.reviewId();
        scheduled = event.plan();
        dueOn = event.plan().dueOn();
    }

    @EventSourcingHandler
    void evolve(PatternReviewRescheduled event) {
        dueOn = event.to();
    }

    @EventSourcingHandler
    void evolve(PatternReviewConcluded event) {
        status = PatternReviewStatus.CONCLUDED;
        conclusion = event.conclusion();
    }

    @EventSourcingHandler
    void evolve(PatternReviewReopened event) {
        status = PatternReviewStatus.OPEN;
        conclusion = null;
    }

    @EventSourcingHandler
    void evolve(PatternReviewCancelled event) {
        status = PatternReviewStatus.CANCELLED;
    }

    /** Required by Axon to replay the stream. */
    PatternReview() {}
}
