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

/** What one can do with the action items of a report. */
public sealed interface ActionItemCommand extends ReportCommand {

    ActionItemId itemId();

    /**
     * Makes a promise, with its owner and deadline. Repeated with the same content, it finds the item there and changes nothing.
     *
     * @param dueOn null for the deadline that goes with the severity of the incident
     */
    record ProposeActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Valid Proposal proposal,
            @NotNull @Valid Owner owner,
            @Nullable @Dated LocalDate dueOn)
            implements ActionItemCommand {}

    /** Gives an item to another owner, or another deadline with it. */
    record AssignActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Valid Owner owner,
            @NotNull @Dated LocalDate dueOn) implements ActionItemCommand {}

    record StartActionItem(ReportId reportId, ActionItemId itemId) implements ActionItemCommand {}

    record BlockActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 2000) String reason) implements ActionItemCommand {}

    record UnblockActionItem(ReportId reportId, ActionItemId itemId) implements ActionItemCommand {}

    /** @param completedAt when it was done; null for now */
    record CompleteActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 5000) String evidence,
            @Nullable @Dated Instant completedAt)
            implements ActionItemCommand {}

    record ExtendDeadline(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Dated LocalDate dueOn,
            @NotNull @Text(max = 2000) String reason)
            implements ActionItemCommand {}

    /** @param riskAcceptedBy who answers for it not being done */
    record CancelActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 2000) String reason,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String riskAcceptedBy)
            implements ActionItemCommand {}

    /** Says whether it was seen to have worked. Not for its owner to say. */
    record VerifyActionItem(
            ReportId reportId,
            ActionItemId itemId,
            boolean effective,
            @NotNull @Text(max = 5000) String evidence) implements ActionItemCommand {}

    record ReopenActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 2000) String reason) implements ActionItemCommand {}

    /** Says that another system tracks it, or where. */
    record LinkExternalIssue(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Valid ExternalIssue issue) implements ActionItemCommand {}

    record UnlinkExternalIssue(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull String system,
            @NotNull String key,
            @NotNull @Text(max = 2000) String reason)
            implements ActionItemCommand {}

    /** Says how an issue stands elsewhere. What was observed before something known is passed over. */
    record ObserveExternalStatus(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull String system,
            @NotNull String key,
            @NotNull @Valid ExternalStatus seen)
            implements ActionItemCommand {}
}
