package dev.debrief.api.actions;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What one can do with the action items of a report. */
public sealed interface ActionItemCommand extends ReportCommand {

    ActionItemId itemId();

    /** Makes a promise, with its owner and deadline. Repeated with the same content, it finds the item there and changes nothing. */
    record ProposeActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Valid Proposal proposal,
            @NotNull @Valid Owner owner,
            @NotNull @Dated LocalDate dueOn)
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

    record CompleteActionItem(
            ReportId reportId,
            ActionItemId itemId,
            @NotNull @Text(max = 5000) String evidence) implements ActionItemCommand {}

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
}
