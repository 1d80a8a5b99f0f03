package dev.debrief.api.actions;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to the action items of a report. */
public sealed interface ActionItemEvent extends ReportEvent {

    ActionItemId itemId();

    /** The item after it. */
    ActionItem appliedTo(ActionItem before);

    record ActionItemProposed(ReportId reportId, ActionItemId itemId, Proposal proposal) implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
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
        public ActionItem appliedTo(ActionItem before) {
            return before.assigned(to, dueOn);
        }
    }

    record ActionItemStarted(ReportId reportId, ActionItemId itemId) implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
            return before.in(ActionStatus.IN_PROGRESS, null);
        }
    }

    record ActionItemBlocked(ReportId reportId, ActionItemId itemId, String reason) implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
            return before.in(ActionStatus.BLOCKED, reason);
        }
    }

    /** What stood in the way is gone. */
    record ActionItemUnblocked(ReportId reportId, ActionItemId itemId) implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
            return before.in(ActionStatus.IN_PROGRESS, null);
        }
    }

    record ActionItemCompleted(ReportId reportId, ActionItemId itemId, String evidence) implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
            return before.completed(evidence);
        }
    }

    record DeadlineExtended(ReportId reportId, ActionItemId itemId, LocalDate from, LocalDate to, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
            return before.assigned(Objects.requireNonNull(before.owner()), to);
        }
    }

    /** It will not be done, and somebody answers for that. */
    record ActionItemCancelled(ReportId reportId, ActionItemId itemId, String reason, String riskAcceptedBy)
            implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
            return before.cancelled(reason, riskAcceptedBy);
        }
    }

    record ActionItemVerified(ReportId reportId, ActionItemId itemId, Verification verification)
            implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
            return before.verified(verification);
        }
    }

    record ActionItemReopened(ReportId reportId, ActionItemId itemId, ActionStatus from, String reason)
            implements ActionItemEvent {

        @Override
        public ActionItem appliedTo(ActionItem before) {
            return before.in(ActionStatus.OPEN, reason);
        }
    }
}
