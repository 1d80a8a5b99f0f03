package dev.debrief.api.postmortem;

import dev.debrief.api.Text;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.report.ReaderCommand;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands on the way of a report from draft to publication. */
public sealed interface PostmortemCommand extends ReportCommand {

    /** Commands of reviewers. Whoever may see the report may send them; the policy decides whether an approval counts. */
    sealed interface OfReviewer extends PostmortemCommand, ReaderCommand {}

    /**
     * Requires a post-mortem, whatever the policy says.
     *
     * @param dueAt time by which it must be published; null for the time that the policy gives
     */
    record RequirePostmortem(
            ReportId reportId,
            @NotNull @Text(max = 2000) String note,
            @Nullable Instant dueAt) implements PostmortemCommand {}

    /** Decides that no post-mortem is written. */
    record WaivePostmortem(
            ReportId reportId,
            @NotNull @Text(max = 2000) String reason,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String acceptedBy)
            implements PostmortemCommand {}

    /** Takes up a waived or closed post-mortem again. */
    record ReopenPostmortem(
            ReportId reportId, @NotNull @Text(max = 2000) String reason) implements PostmortemCommand {}

    /** Asks people to review the report, or asks others instead. */
    record RequestReview(
            ReportId reportId,

            @NotNull @Size(min = 1, max = 50, message = "must have {min} to {max} entries")
            List<@NotNull @Valid Owner> reviewers,

            @Nullable LocalDate dueOn)
            implements PostmortemCommand {

        public RequestReview {
            reviewers = reviewers == null ? null : reviewers.stream().distinct().toList();
        }
    }

    /** Ends the review without a result. */
    record CancelReview(
            ReportId reportId, @NotNull @Text(max = 2000) String reason) implements PostmortemCommand {}

    /** Approves the content of the report at this version. */
    record ApproveReport(ReportId reportId, @NotNull @Min(0) Long version) implements OfReviewer {}

    /** Asks the authors for changes before the report can be approved. */
    record RequestChanges(
            ReportId reportId, @NotNull @Text(max = 2000) String reason) implements OfReviewer {}

    /** Publishes the approved content as the next revision. */
    record PublishReport(ReportId reportId) implements PostmortemCommand {}

    /** Withdraws a published revision. */
    record WithdrawRevision(
            ReportId reportId,
            int number,
            @NotNull @Text(max = 2000) String reason) implements PostmortemCommand {}

    /** Closes a published post-mortem, when all its action items are verified or cancelled. */
    record ClosePostmortem(ReportId reportId) implements PostmortemCommand {}
}
