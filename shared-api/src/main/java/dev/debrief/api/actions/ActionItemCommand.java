package dev.debrief.api.actions;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The commands on the action items of a report. */
public sealed interface ActionItemCommand extends ReportCommand {

    ActionItemId itemId();

    /**
     * Creates an action item with its owner and deadline. Sent again with the same content, it changes nothing.
     *
     * @param dueOn deadline; null for the default deadline of the incident's severity
     */
    record ProposeActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Valid Proposal proposal,
            @NotNull @Valid Owner owner,
            @Nullable @Dated LocalDate dueOn)
            implements ActionItemCommand {}

    /** Assigns an action item to an owner with a deadline. */
    record AssignActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Valid Owner owner,
            @NotNull @Dated LocalDate dueOn) implements ActionItemCommand {}

    /** Corrects what an action item promises. The item that it follows stays the same. */
    record CorrectActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Valid Proposal to,
            @NotNull @Text(max = 2000) String reason)
            implements ActionItemCommand {}

    /** Moves an open action item to in progress. */
    record StartActionItem(ReportId reportId, ActionItemId itemId) implements ActionItemCommand {}

    /** Marks an action item as blocked. */
    record BlockActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 2000) String reason) implements ActionItemCommand {}

    /** Moves a blocked action item back to in progress. */
    record UnblockActionItem(ReportId reportId, ActionItemId itemId) implements ActionItemCommand {}

    /**
     * Completes an action item with evidence.
     *
     * @param completedAt when the work was done; null for now
     */
    record CompleteActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 5000) String evidence,
            @Nullable @Dated Instant completedAt)
            implements ActionItemCommand {}

    /** Moves the deadline of an action item to a later day. */
    record ExtendDeadline(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Dated LocalDate dueOn,
            @NotNull @Text(max = 2000) String reason)
            implements ActionItemCommand {}

    /**
     * Cancels an action item; somebody accepts the risk of not doing it.
     *
     * @param riskAcceptedBy who accepts that risk
     */
    record CancelActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 2000) String reason,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String riskAcceptedBy)
            implements ActionItemCommand {}

    /**
     * Records whether a completed action item had the intended effect. Refused for the owner of the item.
     *
     * @param followUp what happens if it had not; null for nothing
     */
    record VerifyActionItem(
            ReportId reportId,
            ActionItemId itemId,
            boolean effective,
            @NotNull @Text(max = 5000) String evidence,
            @Nullable @Valid NextAttempt followUp)
            implements ActionItemCommand {

        /** A verification after which nothing else happens. */
        public VerifyActionItem(ReportId reportId, ActionItemId itemId, boolean effective, String evidence) {
            this(reportId, itemId, effective, evidence, null);
        }
    }

    /**
     * How work goes on that did not have the intended effect.
     *
     * @param kind whether the item is opened again or a new one proposed
     * @param newItem id of the new item, if one is proposed
     * @param dueOn deadline; null to derive it from the severity of the incident
     */
    record NextAttempt(
            @NotNull FollowUp kind,
            ActionItemId newItem,
            @Nullable @Dated LocalDate dueOn) {}

    /** Opens an action item again after completion, verification or cancellation. */
    record ReopenActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 2000) String reason) implements ActionItemCommand {}

    /** Links an issue of another system to an action item, or changes its address. */
    record LinkExternalIssue(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Valid ExternalIssue issue) implements ActionItemCommand {}

    /** Removes the link to an issue of another system. */
    record UnlinkExternalIssue(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull String system,
            @NotNull String key,
            @NotNull @Text(max = 2000) String reason)
            implements ActionItemCommand {}

    /** Records the status of a linked issue in its own system. An observation older than the last one is ignored. */
    record ObserveExternalStatus(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull String system,
            @NotNull String key,
            @NotNull @Valid ExternalStatus seen)
            implements ActionItemCommand {}
}
