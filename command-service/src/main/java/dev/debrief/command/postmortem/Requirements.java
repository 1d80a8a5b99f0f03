package dev.debrief.command.postmortem;

import static dev.debrief.api.Rejection.ACTION_ITEMS_OPEN;
import static dev.debrief.api.Rejection.DUE_TIME_PASSED;
import static dev.debrief.api.postmortem.PostmortemStage.CHANGES_REQUESTED;
import static dev.debrief.api.postmortem.PostmortemStage.CLOSED;
import static dev.debrief.api.postmortem.PostmortemStage.DRAFTING;
import static dev.debrief.api.postmortem.PostmortemStage.PUBLISHED;
import static dev.debrief.api.postmortem.PostmortemStage.WAIVED;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Reminder;
import dev.debrief.api.policy.PolicyVersions;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.postmortem.IncidentFacts;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemCommand.ClosePostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.ReopenPostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.RequirePostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.WaivePostmortem;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemClosed;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemDueSoon;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemNoLongerRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemOverdue;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemReopened;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemRequired;
import dev.debrief.api.postmortem.PostmortemEvent.PostmortemWaived;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.RequirementReason;
import dev.debrief.api.postmortem.Waiver;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.policy.CurrentPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Whether a post-mortem must be written, and by when; and the decisions to write none, and that the work is done. */
public class Requirements {

    private final PostmortemState state;
    private final Supplier<IncidentFacts> facts;
    private final Supplier<Stream<ActionItem>> actionItems;

    /**
     * @param facts the present facts of the incident
     * @param actionItems the action items of the report
     */
    public Requirements(
            PostmortemState state, Supplier<IncidentFacts> facts, Supplier<Stream<ActionItem>> actionItems) {
        this.state = state;
        this.facts = facts;
        this.actionItems = actionItems;
    }

    @CommandHandler
    void decide(RequirePostmortem command, Clock clock, CurrentPolicy policy) {
        Instant dueAt = command.dueAt();
        rejectAtIf(dueAt != null && dueAt.isBefore(clock.instant()), "/dueAt", DUE_TIME_PASSED);
        Requirement present = state.get().requirement();
        PolicyVersion version = version(present, policy, clock.instant());
        record(
                command.reportId(),
                facts.get()
                        .required(
                                new Requirement(
                                        List.of(RequirementReason.BY_HAND),
                                        command.note(),
                                        dueAt,
                                        dueAt,
                                        null,
                                        version.version()),
                                version),
                version);
    }

    @CommandHandler
    void decide(WaivePostmortem command) {
        Waiver waiver = new Waiver(command.reason(), command.acceptedBy());
        if (!waiver.equals(state.get().waiver())) {
            state.rejectUnless(DRAFTING, CHANGES_REQUESTED);
            apply(new PostmortemWaived(command.reportId(), waiver));
        }
    }

    @CommandHandler
    void decide(ReopenPostmortem command) {
        state.rejectUnless(WAIVED, CLOSED);
        apply(new PostmortemReopened(command.reportId(), state.get().stage(), command.reason()));
    }

    @CommandHandler
    void decide(ClosePostmortem command) {
        if (state.is(CLOSED)) {
            return;
        }
        state.rejectUnless(PUBLISHED);
        String open = actionItems
                .get()
                .filter(item -> item.status() != ActionStatus.VERIFIED && item.status() != ActionStatus.CANCELLED)
                .map(item -> item.id().toString())
                .collect(Collectors.joining(", "));
        rejectIf(!open.isEmpty(), ACTION_ITEMS_OPEN, Map.of("actionItems", open));
        apply(new PostmortemClosed(command.reportId()));
    }

    /** Records what the facts require, after they have changed. */
    public void evaluate(ReportId report, CurrentPolicy policy, Instant now) {
        Requirement present = state.get().requirement();
        PolicyVersion version = version(present, policy, now);
        record(report, facts.get().required(present, version), version);
    }

    private void record(ReportId report, @Nullable Requirement wanted, PolicyVersion version) {
        Requirement present = state.get().requirement();
        if (wanted == null && present != null) {
            apply(new PostmortemNoLongerRequired(report, version.version()));
        } else if (wanted != null && !wanted.equals(present)) {
            apply(new PostmortemRequired(report, wanted));
        }
    }

    /** The policy under which a post-mortem became required goes on to apply to it. */
    private static PolicyVersion version(@Nullable Requirement present, CurrentPolicy policy, Instant now) {
        PolicyVersions versions = policy.versions();
        return present == null ? versions.at(now) : versions.numbered(present.policyVersion());
    }

    /** Records that the due time is near or has passed, once each. */
    public void remind(ReportId report, Instant now) {
        Postmortem postmortem = state.get();
        Reminder reminder = postmortem.reminderAt(now);
        if (reminder != null) {
            Instant dueAt = Objects.requireNonNull(
                    Objects.requireNonNull(postmortem.requirement()).dueAt());
            apply(
                    reminder == Reminder.OVERDUE
                            ? new PostmortemOverdue(report, dueAt)
                            : new PostmortemDueSoon(report, dueAt));
        }
    }
}
