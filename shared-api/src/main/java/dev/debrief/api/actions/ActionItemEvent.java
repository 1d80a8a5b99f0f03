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

    /** Work on an action item began. */
    record ActionItemStarted(ReportId reportId, ActionItemId itemId) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(ActionStatus.IN_PROGRESS, null);
        }
    }

    /** An action item was blocked. */
    record ActionItemBlocked(ReportId reportId, ActionItemId itemId, String reason) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(ActionStatus.BLOCKED, reason);
        }
    }

    /** The reason for the block is gone. */
    record ActionItemUnblocked(ReportId reportId, ActionItemId itemId) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(ActionStatus.IN_PROGRESS, null);
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
            @Nullable Instant completedAt) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.completed(evidence, completedAt);
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
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.cancelled(reason, riskAcceptedBy);
        }
    }

    /** It was verified whether an action item had the intended effect. */
    record ActionItemVerified(ReportId reportId, ActionItemId itemId, Verification verification)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.verified(verification);
        }
    }

    /** An action item was opened again. */
    record ActionItemReopened(ReportId reportId, ActionItemId itemId, ActionStatus from, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(ActionStatus.OPEN, reason);
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
