package dev.debrief.api.actions;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to the action items of a report. */
public sealed interface ActionItemEvent extends ReportEvent {

    ActionItemId itemId();

    /** The item after it. */
    ActionItem evolve(ActionItem before);

    record ActionItemProposed(ReportId reportId, ActionItemId itemId, Proposal proposal) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before;
        }
    }

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

    record ActionItemStarted(ReportId reportId, ActionItemId itemId) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(ActionStatus.IN_PROGRESS, null);
        }
    }

    record ActionItemBlocked(ReportId reportId, ActionItemId itemId, String reason) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(ActionStatus.BLOCKED, reason);
        }
    }

    /** What stood in the way is gone. */
    record ActionItemUnblocked(ReportId reportId, ActionItemId itemId) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(ActionStatus.IN_PROGRESS, null);
        }
    }

    /** @param completedAt when it was done; not told by events of the time before that was asked for */
    record ActionItemCompleted(
            ReportId reportId,
            ActionItemId itemId,
            String evidence,
            @Nullable Instant completedAt) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.completed(evidence, completedAt);
        }

        /** When it was done; where that is not told, when that was recorded. */
        public Instant doneAt(Instant recordedAt) {
            return Objects.requireNonNullElse(completedAt, recordedAt);
        }
    }

    record DeadlineExtended(ReportId reportId, ActionItemId itemId, LocalDate from, LocalDate to, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.assigned(Objects.requireNonNull(before.owner()), to);
        }
    }

    /** It will not be done, and somebody answers for that. */
    record ActionItemCancelled(ReportId reportId, ActionItemId itemId, String reason, String riskAcceptedBy)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.cancelled(reason, riskAcceptedBy);
        }
    }

    record ActionItemVerified(ReportId reportId, ActionItemId itemId, Verification verification)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.verified(verification);
        }
    }

    record ActionItemReopened(ReportId reportId, ActionItemId itemId, ActionStatus from, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.in(ActionStatus.OPEN, reason);
        }
    }

    /** The deadline is near. */
    record DeadlineApproached(ReportId reportId, ActionItemId itemId, LocalDate dueOn) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.reminded(Reminder.DUE_SOON);
        }
    }

    /** The day of the deadline is over, and it is not done. */
    record DeadlinePassed(ReportId reportId, ActionItemId itemId, LocalDate dueOn) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.reminded(Reminder.OVERDUE);
        }
    }

    /**
     * It is time to see whether it worked.
     *
     * @param dueOn the day on which that began
     */
    record VerificationFellDue(ReportId reportId, ActionItemId itemId, LocalDate dueOn) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.reminded(Reminder.VERIFICATION_DUE);
        }
    }

    /** Another system tracks it, too. */
    record ExternalIssueLinked(ReportId reportId, ActionItemId itemId, ExternalIssue issue) implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.linkedTo(issue);
        }
    }

    /** That system does not track it any more. */
    record ExternalIssueUnlinked(ReportId reportId, ActionItemId itemId, ExternalIssue issue, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.unlinkedFrom(issue);
        }
    }

    /** How an issue elsewhere was seen to stand. */
    record ExternalStatusObserved(
            ReportId reportId, ActionItemId itemId, String system, String key, ExternalStatus seen)
            implements ActionItemEvent {

        @Override
        public ActionItem evolve(ActionItem before) {
            return before.observed(system, key, seen);
        }
    }
}
