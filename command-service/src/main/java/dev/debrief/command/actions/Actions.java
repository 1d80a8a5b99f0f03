package dev.debrief.command.actions;

import static dev.debrief.api.Rejection.ACTION_ADDRESSES_NO_CAUSE;
import static dev.debrief.api.Rejection.ACTION_ITEM_ENDED;
import static dev.debrief.api.Rejection.ACTION_ITEM_NOT_FOUND;
import static dev.debrief.api.Rejection.ACTION_STATUS_NOT_REACHABLE;
import static dev.debrief.api.Rejection.DEADLINE_NOT_LATER;
import static dev.debrief.api.Rejection.DEADLINE_PASSED;
import static dev.debrief.api.Rejection.FOLLOW_UP_NOT_NEEDED;
import static dev.debrief.api.Rejection.IDEMPOTENCY_KEY_REUSED;
import static dev.debrief.api.Rejection.ONE_OWNER_REQUIRED;
import static dev.debrief.api.Rejection.VERIFIED_BY_OWNER;
import static dev.debrief.command.support.Rules.rejectAtIf;
import static dev.debrief.command.support.Rules.rejectFull;
import static dev.debrief.command.support.Rules.rejectFuture;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.require;
import static dev.debrief.command.support.Rules.transitions;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.debrief.api.Identity;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemCommand.AssignActionItem;
import dev.debrief.api.actions.ActionItemCommand.BlockActionItem;
import dev.debrief.api.actions.ActionItemCommand.CancelActionItem;
import dev.debrief.api.actions.ActionItemCommand.CompleteActionItem;
import dev.debrief.api.actions.ActionItemCommand.ExtendDeadline;
import dev.debrief.api.actions.ActionItemCommand.NextAttempt;
import dev.debrief.api.actions.ActionItemCommand.ProposeActionItem;
import dev.debrief.api.actions.ActionItemCommand.ReopenActionItem;
import dev.debrief.api.actions.ActionItemCommand.StartActionItem;
import dev.debrief.api.actions.ActionItemCommand.UnblockActionItem;
import dev.debrief.api.actions.ActionItemCommand.VerifyActionItem;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.ActionItemAssigned;
import dev.debrief.api.actions.ActionItemEvent.ActionItemBlocked;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCancelled;
import dev.debrief.api.actions.ActionItemEvent.ActionItemCompleted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemProposed;
import dev.debrief.api.actions.ActionItemEvent.ActionItemReopened;
import dev.debrief.api.actions.ActionItemEvent.ActionItemStarted;
import dev.debrief.api.actions.ActionItemEvent.ActionItemUnblocked;
import dev.debrief.api.actions.ActionItemEvent.ActionItemVerified;
import dev.debrief.api.actions.ActionItemEvent.DeadlineExtended;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.actions.Proposal;
import dev.debrief.api.actions.Verification;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.policy.ActionTimes;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.policy.CurrentPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The action items of a report: each has one owner and a deadline, is completed with evidence, and verified by another person. */
public class Actions {

    private static final int MAX_ITEMS = 500;

    private final Map<ActionItemId, ActionItemState> promised = new LinkedHashMap<>();
    private final Predicate<FindingId> addressable;
    private final Supplier<@Nullable Severity> severity;
    private final Supplier<ZoneId> zone;

    /**
     * @param addressable whether a finding is a cause or a lesson of this report
     * @param severity the severity of the incident, if known
     * @param zone the time zone of dates in the report
     */
    public Actions(Predicate<FindingId> addressable, Supplier<@Nullable Severity> severity, Supplier<ZoneId> zone) {
        this.addressable = addressable;
        this.severity = severity;
        this.zone = zone;
    }

    @CommandHandler
    long decide(ProposeActionItem command, Clock clock, CurrentPolicy policy) {
        ActionItemState known = promised.get(command.itemId());
        if (known != null) {
            rejectIf(!known.was(command), IDEMPOTENCY_KEY_REUSED);
            return known.version();
        }
        rejectUnlessOne(command.owner());
        LocalDate dueOn = deadline(command.dueOn(), clock, policy);
        rejectUnlessAddressable(command.proposal(), "/addresses/");
        promise(command.reportId(), command.itemId(), command.proposal(), command.owner(), dueOn);
        return getVersion();
    }

    /** Records an action item. If a document promises it, its deadline may have passed. */
    public void promise(ReportId report, ActionItemId id, Proposal proposal, Owner owner, LocalDate dueOn) {
        rejectFull(promised.size() >= MAX_ITEMS, MAX_ITEMS);
        apply(new ActionItemProposed(report, id, proposal));
        apply(new ActionItemAssigned(report, id, null, owner, dueOn));
    }

    @CommandHandler
    void decide(AssignActionItem command, Clock clock) {
        ActionItem item = live(command.itemId());
        if (command.owner().equals(item.owner()) && command.dueOn().equals(item.dueOn())) {
            return;
        }
        rejectUnlessOne(command.owner());
        rejectPassed(command.dueOn(), clock);
        apply(new ActionItemAssigned(
                command.reportId(), command.itemId(), item.owner(), command.owner(), command.dueOn()));
    }

    @CommandHandler
    void decide(StartActionItem command) {
        if (goesTo(command.itemId(), ActionStatus.IN_PROGRESS, from -> from == ActionStatus.OPEN)) {
            apply(new ActionItemStarted(command.reportId(), command.itemId()));
        }
    }

    @CommandHandler
    void decide(BlockActionItem command) {
        if (goesTo(command.itemId(), ActionStatus.BLOCKED)) {
            apply(new ActionItemBlocked(command.reportId(), command.itemId(), command.reason()));
        }
    }

    @CommandHandler
    void decide(UnblockActionItem command) {
        if (goesTo(command.itemId(), ActionStatus.IN_PROGRESS, from -> from == ActionStatus.BLOCKED)) {
            apply(new ActionItemUnblocked(command.reportId(), command.itemId()));
        }
    }

    @CommandHandler
    void decide(CompleteActionItem command, Clock clock) {
        if (goesTo(command.itemId(), ActionStatus.COMPLETED)) {
            rejectFuture("/completedAt", command.completedAt(), clock);
            Instant at = command.completedAt() == null
                    ? clock.instant().truncatedTo(ChronoUnit.MILLIS)
                    : command.completedAt();
            apply(new ActionItemCompleted(command.reportId(), command.itemId(), command.evidence(), at));
        }
    }

    @CommandHandler
    void decide(ExtendDeadline command, Clock clock) {
        ActionItem item = live(command.itemId());
        LocalDate present = Objects.requireNonNull(item.dueOn());
        if (!command.dueOn().equals(present)) {
            rejectAtIf(command.dueOn().isBefore(present), "/dueOn", DEADLINE_NOT_LATER);
            rejectPassed(command.dueOn(), clock);
            apply(new DeadlineExtended(
                    command.reportId(), command.itemId(), present, command.dueOn(), command.reason()));
        }
    }

    @CommandHandler
    void decide(CancelActionItem command) {
        if (goesTo(command.itemId(), ActionStatus.CANCELLED)) {
            apply(new ActionItemCancelled(
                    command.reportId(), command.itemId(), command.reason(), command.riskAcceptedBy()));
        }
    }

    @CommandHandler
    void decide(VerifyActionItem command, Identity caller, Clock clock, CurrentPolicy policy) {
        ActionItem item = item(command.itemId());
        Verification seen = new Verification(command.effective(), command.evidence(), caller.name());
        if (goesTo(command.itemId(), command.effective() ? ActionStatus.VERIFIED : ActionStatus.INEFFECTIVE)) {
            rejectIf(Objects.requireNonNull(item.owner()).includes(caller), VERIFIED_BY_OWNER);
            NextAttempt next = command.followUp();
            rejectAtIf(command.effective() && next != null, "/followUp", FOLLOW_UP_NOT_NEEDED);
            LocalDate dueOn = next == null ? null : deadline(next.dueOn(), clock, policy);
            apply(new ActionItemVerified(command.reportId(), command.itemId(), seen));
            if (next != null && dueOn != null) {
                attemptAgain(command, next, item, dueOn);
            }
        }
    }

    private void attemptAgain(VerifyActionItem command, NextAttempt next, ActionItem item, LocalDate dueOn) {
        Owner owner = Objects.requireNonNull(item.owner());
        switch (next.kind()) {
            case REOPEN -> {
                apply(new ActionItemReopened(
                        command.reportId(), item.id(), ActionStatus.INEFFECTIVE, command.evidence()));
                apply(new ActionItemAssigned(command.reportId(), item.id(), owner, owner, dueOn));
            }
            case NEW_ITEM -> {
                rejectFull(promised.size() >= MAX_ITEMS, MAX_ITEMS);
                apply(new ActionItemProposed(
                        command.reportId(), next.newItem(), item.proposal().following(item.id())));
                apply(new ActionItemAssigned(command.reportId(), next.newItem(), null, owner, dueOn));
            }
        }
    }

    /** The given day, or the one that follows from the severity. */
    private LocalDate deadline(@Nullable LocalDate given, Clock clock, CurrentPolicy policy) {
        ActionTimes times = policy.at(clock.instant()).actionItems();
        LocalDate dueOn = given == null ? today(clock).plusDays(times.daysFor(severity.get())) : given;
        rejectPassed(dueOn, clock);
        return dueOn;
    }

    @CommandHandler
    void decide(ReopenActionItem command) {
        ActionItem item = item(command.itemId());
        if (goesTo(command.itemId(), ActionStatus.OPEN)) {
            apply(new ActionItemReopened(command.reportId(), command.itemId(), item.status(), command.reason()));
        }
    }

    /** False if the item has this status already. */
    private boolean goesTo(ActionItemId id, ActionStatus status) {
        return goesTo(id, status, from -> from.next().contains(status));
    }

    /** @param way the statuses from which the command may lead there */
    private boolean goesTo(ActionItemId id, ActionStatus status, Predicate<ActionStatus> way) {
        ActionStatus present = item(id).status();
        rejectIf(
                present != status && !way.test(present),
                ACTION_STATUS_NOT_REACHABLE,
                transitions(present, present.next()));
        return present != status;
    }

    /** The action items, in the order in which they were proposed. */
    public Stream<ActionItem> items() {
        return promised.values().stream().map(ActionItemState::item);
    }

    ActionItem item(ActionItemId id) {
        return require(promised.get(id), ACTION_ITEM_NOT_FOUND).item();
    }

    private ActionItem live(ActionItemId id) {
        ActionItem item = item(id);
        rejectIf(!item.status().isLive(), ACTION_ITEM_ENDED);
        return item;
    }

    void rejectUnlessAddressable(Proposal proposal, String pointer) {
        for (int i = 0; i < proposal.addresses().size(); i++) {
            rejectAtIf(!addressable.test(proposal.addresses().get(i)), pointer + i, ACTION_ADDRESSES_NO_CAUSE);
        }
    }

    private static void rejectUnlessOne(Owner owner) {
        rejectAtIf(!owner.single(), "/owner", ONE_OWNER_REQUIRED);
    }

    private void rejectPassed(LocalDate dueOn, Clock clock) {
        rejectAtIf(dueOn.isBefore(today(clock)), "/dueOn", DEADLINE_PASSED);
    }

    private LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }

    @EventSourcingHandler
    void evolve(ActionItemProposed event, @SequenceNumber long version) {
        promised.put(
                event.itemId(),
                new ActionItemState(
                        ActionItem.proposed(event.itemId(), event.proposal()), event.proposal(), null, null, version));
    }

    @EventSourcingHandler
    void evolve(ActionItemEvent event, @SequenceNumber long version) {
        promised.computeIfPresent(event.itemId(), (id, known) -> evolve(known, event, version));
    }

    /** The first assignment is part of the answer to the proposal. */
    private static ActionItemState evolve(ActionItemState known, ActionItemEvent event, long version) {
        ActionItem item = event.evolve(known.item());
        return known.owner() == null && event instanceof ActionItemAssigned first
                ? new ActionItemState(item, known.proposal(), first.to(), first.dueOn(), version)
                : new ActionItemState(item, known.proposal(), known.owner(), known.dueOn(), known.version());
    }
}
