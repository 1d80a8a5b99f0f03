package dev.debrief.api.actions;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of the action items of a report. */
public sealed interface ActionItemEvent extends ReportEvent {

    ActionItemId itemId();

    /** The item after this event. */
    ActionItem evolve(ActionItem before);

    /** An event that gives an action item another status. */
    sealed interface StatusChange extends ActionItemEvent {

        /** The status of the item after this event. */
        ActionStatus to();

        @Override
        default ActionItem evolve(ActionItem before) {
            return before.in(to(), reason());
        }
    }

    /** An action item was proposed. */
    record ActionItemProposed(ReportId reportId, ActionItemId itemId, Proposal proposal) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before;
        }
    }

    /**
     * An action item was assigned to an owner with a deadline.
     *
     * @param from the owner before; null at the first assignment
     */
    record ActionItemAssigned(
            ReportId reportId,
            ActionItemId itemId,
            @Nullable Owner from,
            Owner to,
            LocalDate dueOn) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.assigned(to, dueOn);
        }
    }

    /** What an action item promises was corrected: its title, its success criterion, or what it addresses. */
    record ActionItemCorrected(ReportId reportId, ActionItemId itemId, Proposal from, Proposal to, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.withProposal(to);
        }
    }

    /** Work on an action item began. */
    record ActionItemStarted(ReportId reportId, ActionItemId itemId) implements StatusChange {

        @Override
        public ActionStatus to() {
            return ActionStatus.IN_PROGRESS;
        }
    }

    /** An action item was blocked. */
    record ActionItemBlocked(ReportId reportId, ActionItemId itemId, String reason) implements StatusChange {

        @Override
        public ActionStatus to() {
            return ActionStatus.BLOCKED;
        }
    }

    /** The reason for the block is gone. */
    record ActionItemUnblocked(ReportId reportId, ActionItemId itemId) implements StatusChange {

        @Override
        public ActionStatus to() {
            return ActionStatus.IN_PROGRESS;
        }
    }

    /**
     * An action item was completed.
     *
     * @param completedAt when the work was done; null in old events
     */
    record ActionItemCompleted(
            ReportId reportId,
            ActionItemId itemId,
            String evidence,
            @Nullable Instant completedAt) implements StatusChange {

        @Override
        public ActionStatus to() {
            return ActionStatus.COMPLETED;
        }

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(to(), null)
                    .with()
                    .evidence(evidence)
                    .completedAt(completedAt)
                    .verification(null)
                    .build();
        }

        /** When the work was done; without that, when the completion was recorded. */
        public Instant doneAt(Instant recordedAt) {
            return Objects.requireNonNullElse(completedAt, recordedAt);
        }
    }

    /** The deadline of an action item was moved to a later day. */
    record DeadlineExtended(ReportId reportId, ActionItemId itemId, LocalDate from, LocalDate to, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.assigned(Objects.requireNonNull(before.owner()), to);
        }
    }

    /** An action item was cancelled, and somebody accepted the risk. */
    record ActionItemCancelled(ReportId reportId, ActionItemId itemId, String reason, String riskAcceptedBy)
            implements StatusChange {

        @Override
        public ActionStatus to() {
            return ActionStatus.CANCELLED;
        }

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(to(), reason).withRiskAcceptedBy(riskAcceptedBy);
        }
    }

    /** It was verified whether an action item had the intended effect. */
    record ActionItemVerified(ReportId reportId, ActionItemId itemId, Verification verification)
            implements StatusChange {

        @Override
        public ActionStatus to() {
            return verification.effective() ? ActionStatus.VERIFIED : ActionStatus.INEFFECTIVE;
        }

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(to(), null).withVerification(verification);
        }
    }

    /** An action item was opened again. */
    record ActionItemReopened(ReportId reportId, ActionItemId itemId, ActionStatus from, String reason)
            implements StatusChange {

        @Override
        public ActionStatus to() {
            return ActionStatus.OPEN;
        }
    }

    /** The deadline of an action item is near. */
    record DeadlineApproached(ReportId reportId, ActionItemId itemId, LocalDate dueOn) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.withReminder(Reminder.DUE_SOON);
        }
    }

    /** The deadline of an action item passed before the item was completed. */
    record DeadlinePassed(ReportId reportId, ActionItemId itemId, LocalDate dueOn) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.withReminder(Reminder.OVERDUE);
        }
    }

    /**
     * It is time to verify whether an action item had the intended effect.
     *
     * @param dueOn the first day on which it can be verified
     */
    record VerificationFellDue(ReportId reportId, ActionItemId itemId, LocalDate dueOn) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.withReminder(Reminder.VERIFICATION_DUE);
        }
    }

    /** An issue of another system was linked, or its address changed. */
    record ExternalIssueLinked(ReportId reportId, ActionItemId itemId, ExternalIssue issue) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.linkedTo(issue);
        }
    }

    /** The link to an issue of another system was removed. */
    record ExternalIssueUnlinked(ReportId reportId, ActionItemId itemId, ExternalIssue issue, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.unlinkedFrom(issue);
        }
    }

    /** The status of a linked issue in its own system was observed. */
    record ExternalStatusObserved(
            ReportId reportId, ActionItemId itemId, String system, String key, ExternalStatus seen)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.observed(system, key, seen);
        }
    }
}
