package dev.debrief.command.postmortem;

import static dev.debrief.api.Rejection.APPROVAL_OUTDATED;
import static dev.debrief.api.Rejection.APPROVER_NOT_ALLOWED;
import static dev.debrief.api.Rejection.INCIDENT_UNDER_WAY;
import static dev.debrief.api.Rejection.REPORT_NOT_READY;
import static dev.debrief.api.Rejection.REVIEWER_NOT_SINGLE;
import static dev.debrief.api.Rejection.VERSION_NOT_REACHED;
import static dev.debrief.api.postmortem.PostmortemStage.APPROVED;
import static dev.debrief.api.postmortem.PostmortemStage.CHANGES_REQUESTED;
import static dev.debrief.api.postmortem.PostmortemStage.CLOSED;
import static dev.debrief.api.postmortem.PostmortemStage.DRAFTING;
import static dev.debrief.api.postmortem.PostmortemStage.IN_REVIEW;
import static dev.debrief.api.postmortem.PostmortemStage.PUBLISHED;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Actor;
import dev.debrief.api.Identity;
import dev.debrief.api.language.PartFinding;
import dev.debrief.api.policy.Approvers;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.Policy.ApprovalRule;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.policy.ReadinessRule;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.Content;
import dev.debrief.api.postmortem.Draft;
import dev.debrief.api.postmortem.PostmortemCommand.ApproveReport;
import dev.debrief.api.postmortem.PostmortemCommand.CancelReview;
import dev.debrief.api.postmortem.PostmortemCommand.RequestChanges;
import dev.debrief.api.postmortem.PostmortemCommand.RequestReview;
import dev.debrief.api.postmortem.PostmortemEvent.ApprovalInvalidated;
import dev.debrief.api.postmortem.PostmortemEvent.ChangesRequested;
import dev.debrief.api.postmortem.PostmortemEvent.ReportApproved;
import dev.debrief.api.postmortem.PostmortemEvent.ReviewCancelled;
import dev.debrief.api.postmortem.PostmortemEvent.ReviewRequested;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.report.Remark;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.policy.CurrentPolicy;
import dev.debrief.support.language.LanguageChecker;
import dev.debrief.support.language.ReportTexts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** The review of a report. An approval covers exactly the content that was read. */
public class Reviews {

    private final PostmortemState state;
    private final Supplier<Draft> draft;
    private final Supplier<ReportTexts> texts;
    private final BooleanSupplier underWay;

    /** The version at which the content has changed last, and the name of the event that changed it. */
    private long contentVersion;

    private String lastChange = "";

    /** The ids of the clients who have changed the content. */
    private final Set<String> authors = new HashSet<>();

    /**
     * @param draft what the readiness rules look at
     * @param texts what the check of language looks at
     * @param underWay whether the incident is still under way
     */
    public Reviews(
            PostmortemState state, Supplier<Draft> draft, Supplier<ReportTexts> texts, BooleanSupplier underWay) {
        this.state = state;
        this.draft = draft;
        this.texts = texts;
        this.underWay = underWay;
    }

    @CommandHandler
    void decide(RequestReview command, Clock clock, Identity caller, CurrentPolicy policy, LanguageChecker language) {
        Review running = state.get().review();
        if (state.is(IN_REVIEW) && running != null && running.asks(command.reviewers(), command.dueOn())) {
            return;
        }
        state.rejectUnless(DRAFTING, CHANGES_REQUESTED, IN_REVIEW);
        rejectIf(underWay.getAsBoolean(), INCIDENT_UNDER_WAY);
        for (int i = 0; i < command.reviewers().size(); i++) {
            rejectAtIf(!command.reviewers().get(i).single(), "/reviewers/" + i, REVIEWER_NOT_SINGLE);
        }
        PolicyVersion version = policy.versions().at(clock.instant());
        rejectUnready(version.policy(), language, rule -> rule != ReadinessRule.COMMENT_OPEN);
        apply(new ReviewRequested(
                command.reportId(),
                command.reviewers(),
                command.dueOn(),
                caller.id(),
                caller.name(),
                version.version()));
    }

    @CommandHandler
    void decide(CancelReview command) {
        if (!state.is(DRAFTING)) {
            state.rejectUnless(IN_REVIEW, APPROVED);
            apply(new ReviewCancelled(command.reportId(), command.reason()));
        }
    }

    @CommandHandler
    void decide(ApproveReport command, Identity caller, CurrentPolicy policy) {
        Review review = state.get().review();
        if (state.is(IN_REVIEW, APPROVED) && review != null && isApprovedBy(review, caller)) {
            return;
        }
        state.rejectUnless(IN_REVIEW);
        ApprovalRule rule = policy.versions()
                .numbered(Objects.requireNonNull(review).policyVersion())
                .policy()
                .approval();
        rejectIf(!mayApprove(caller, review, rule.approvers()), APPROVER_NOT_ALLOWED);
        rejectIf(command.version() > getVersion(), VERSION_NOT_REACHED);
        rejectIf(
                command.version() < contentVersion,
                APPROVAL_OUTDATED,
                Map.of("changedAt", String.valueOf(contentVersion), "change", lastChange));
        apply(new ReportApproved(
                command.reportId(),
                new Approval(caller.id(), caller.name(), command.version()),
                review.approvals().size() + 1 >= rule.needed()));
    }

    private static boolean isApprovedBy(Review review, Identity caller) {
        return review.approvals().stream()
                .anyMatch(approval -> approval.approverId().equals(caller.id()));
    }

    /** A requested reviewer or an administrator, unless the policy excludes them. */
    private boolean mayApprove(Identity caller, Review review, Approvers approvers) {
        boolean asked = review.reviewers().stream().anyMatch(reviewer -> reviewer.includes(caller));
        boolean requester = review.requesterId().equals(caller.id());
        return (asked || caller.isAny())
                && switch (approvers) {
                    case ANYBODY -> true;
                    case NOT_REQUESTER -> !requester;
                    case NOT_AUTHOR -> !requester && !authors.contains(caller.id());
                };
    }

    @CommandHandler
    void decide(RequestChanges command, Identity caller) {
        Review review = state.get().review();
        if (state.is(CHANGES_REQUESTED) && review != null && command.reason().equals(review.changes())) {
            return;
        }
        state.rejectUnless(IN_REVIEW, APPROVED);
        apply(new ChangesRequested(command.reportId(), caller.name(), command.reason()));
    }

    /** Refuses a step while the report breaks rules that the policy requires for it, and names the parts. */
    void rejectUnready(Policy policy, LanguageChecker language, Predicate<ReadinessRule> which) {
        Map<String, Set<String>> broken = new TreeMap<>();
        for (Remark remark : remarks(policy, language)) {
            ReadinessRule rule = ReadinessRule.of(remark.rule());
            if (policy.blocks(rule) && which.test(rule)) {
                broken.computeIfAbsent(remark.rule(), name -> new LinkedHashSet<>())
                        .add(remark.id() == null ? nameOf(remark, rule) : remark.id());
            }
        }
        Map<String, String> named = new TreeMap<>();
        broken.forEach((rule, parts) -> named.put(rule, String.join(", ", parts)));
        rejectIf(!named.isEmpty(), REPORT_NOT_READY, named);
    }

    private static String nameOf(Remark remark, ReadinessRule rule) {
        return rule == ReadinessRule.ACCUSING_WORDING ? remark.part().toString() : "missing";
    }

    /** The language is checked only if it matters, since that takes longer than all other rules. */
    private List<Remark> remarks(Policy policy, LanguageChecker language) {
        List<Remark> remarks = new ArrayList<>(draft.get().remarks(policy));
        if (policy.blocks(ReadinessRule.ACCUSING_WORDING)) {
            remarks.addAll(Draft.accusations(accusations(language)));
        }
        return remarks;
    }

    /** The wordings that accuse people. */
    List<PartFinding> accusations(LanguageChecker language) {
        return language.check(texts.get()).findings();
    }

    /** The latest version that an approval covers; refused if the report is not approved. */
    long approvedVersion() {
        state.rejectUnless(APPROVED);
        return Objects.requireNonNull(state.get().review()).approvals().stream()
                .mapToLong(Approval::version)
                .max()
                .orElseThrow();
    }

    /** Records that approvals no longer count, if the content has changed since. */
    public void invalidateIfChanged(ReportId report) {
        Review review = state.get().review();
        if (review == null || !state.is(IN_REVIEW, APPROVED, PUBLISHED, CLOSED)) {
            return;
        }
        review.approvals().stream().mapToLong(Approval::version).max().ifPresent(version -> {
            if (contentVersion > version) {
                apply(new ApprovalInvalidated(report, version, lastChange));
            }
        });
    }

    @EventSourcingHandler
    void evolve(ReportEvent event, @SequenceNumber long version, @MetaDataValue(Actor.ID) @Nullable String actor) {
        if (Content.isChangedBy(event)) {
            contentVersion = version;
            lastChange = event.getClass().getSimpleName();
            if (actor != null) {
                authors.add(actor);
            }
        }
    }
}
