package dev.debrief.command.postmortem;

import dev.debrief.api.actions.Owner;
import dev.debrief.api.postmortem.PostmortemCommand.ApproveReport;
import dev.debrief.api.postmortem.PostmortemCommand.CancelReview;
import dev.debrief.api.postmortem.PostmortemCommand.ClosePostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.PublishReport;
import dev.debrief.api.postmortem.PostmortemCommand.ReopenPostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.RequestChanges;
import dev.debrief.api.postmortem.PostmortemCommand.RequestReview;
import dev.debrief.api.postmortem.PostmortemCommand.RequirePostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.WaivePostmortem;
import dev.debrief.api.postmortem.PostmortemCommand.WithdrawRevision;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}")
@Tag(name = "Post-mortem", description = "The way of a report from draft to publication")
class PostmortemController {

    private final Commands commands;

    PostmortemController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/postmortem/requirement")
    @Operation(
            summary = "Require a post-mortem",
            description = "For any reason, whatever the policy says, such as after a great success. Without a due time,"
                    + " that of the policy applies once the incident is resolved.")
    ResponseEntity<WriteResult> require(@PathVariable ReportId id, @RequestBody RequirementBody body, IfMatch ifMatch) {
        return commands.edit(new RequirePostmortem(id, body.note(), body.dueAt()), ifMatch)
                .ok();
    }

    @PostMapping("/postmortem/waiver")
    @Operation(
            summary = "Waive a post-mortem",
            description = "Decides that no post-mortem is written. Needs a reason and the person who answers for it.")
    ResponseEntity<WriteResult> waive(@PathVariable ReportId id, @RequestBody WaiverBody body, IfMatch ifMatch) {
        return commands.edit(new WaivePostmortem(id, body.reason(), body.acceptedBy()), ifMatch)
                .ok();
    }

    @PostMapping("/postmortem/closure")
    @Operation(
            summary = "Close a post-mortem",
            description = "409 unless it is published and each action item is verified or cancelled; names the others.")
    ResponseEntity<WriteResult> close(@PathVariable ReportId id, IfMatch ifMatch) {
        return commands.edit(new ClosePostmortem(id), ifMatch).ok();
    }

    @PostMapping("/postmortem/reopening")
    @Operation(
            summary = "Reopen a post-mortem",
            description = "Takes up a waived post-mortem, or reopens a closed one. Needs a reason.")
    ResponseEntity<WriteResult> reopen(@PathVariable ReportId id, @RequestBody ReasonBody body, IfMatch ifMatch) {
        return commands.edit(new ReopenPostmortem(id, body.reason()), ifMatch).ok();
    }

    @PutMapping("/review")
    @Operation(
            summary = "Request a review",
            description =
                    "Asks people and teams to review the report. Sent again during a review, it asks others instead."
                            + " 409 while the incident is under way, or while the report breaks blocking rules of the"
                            + " policy.")
    ResponseEntity<WriteResult> request(@PathVariable ReportId id, @RequestBody ReviewBody body, IfMatch ifMatch) {
        return commands.edit(new RequestReview(id, body.reviewers(), body.dueOn()), ifMatch)
                .ok();
    }

    @PostMapping("/review/cancellation")
    @Operation(summary = "Cancel a review", description = "The report is a draft again. Needs a reason.")
    ResponseEntity<WriteResult> cancel(@PathVariable ReportId id, @RequestBody ReasonBody body, IfMatch ifMatch) {
        return commands.edit(new CancelReview(id, body.reason()), ifMatch).ok();
    }

    @PostMapping("/review/approval")
    @AllowedTo(Callers.COMMENTERS)
    @Operation(
            summary = "Approve a report",
            description =
                    "Approves the content that the reviewer has read. 409 if it has changed since that version; 403 if"
                        + " the caller was not asked, or the policy excludes the caller. A later change of the content"
                        + " invalidates the approval.")
    ResponseEntity<WriteResult> approve(@PathVariable ReportId id, @RequestBody ApprovalBody body, IfMatch ifMatch) {
        return commands.edit(new ApproveReport(id, body.version()), ifMatch).ok();
    }

    @PostMapping("/review/changes-request")
    @AllowedTo(Callers.COMMENTERS)
    @Operation(
            summary = "Request changes",
            description = "Asks the authors for changes before the report can be approved. Earlier approvals no longer"
                    + " count.")
    ResponseEntity<WriteResult> requestChanges(
            @PathVariable ReportId id, @RequestBody ReasonBody body, IfMatch ifMatch) {
        return commands.edit(new RequestChanges(id, body.reason()), ifMatch).ok();
    }

    @PostMapping("/publication")
    @Operation(
            summary = "Publish a report",
            description =
                    "Publishes the approved content as the next revision. 409 unless the present content is approved.")
    ResponseEntity<WriteResult> publish(@PathVariable ReportId id, IfMatch ifMatch) {
        return commands.edit(new PublishReport(id), ifMatch).ok();
    }

    @PostMapping("/revisions/{number}/withdrawal")
    @Operation(
            summary = "Withdraw a published revision",
            description =
                    "The revision stays readable and shows the reason. The report is a draft again if it was current.")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id, @PathVariable int number, @RequestBody ReasonBody body, IfMatch ifMatch) {
        return commands.edit(new WithdrawRevision(id, number, body.reason()), ifMatch)
                .ok();
    }

    /**
     * Why a post-mortem is required.
     *
     * @param note why this incident needs a post-mortem
     * @param dueAt time by which it must be published, RFC 3339; the time that the policy gives if left out
     */
    record RequirementBody(@NotNull String note, @Nullable Instant dueAt) {}

    /**
     * The decision to write no post-mortem.
     *
     * @param reason why none is written
     * @param acceptedBy the person who answers for the decision
     */
    record WaiverBody(@NotNull String reason, @NotNull String acceptedBy) {}

    /**
     * A request for a review.
     *
     * @param reviewers the people and teams who are asked, 1 to 50
     * @param dueOn the day by which they should answer, such as 2026-03-01; optional
     */
    record ReviewBody(
            @NotNull List<Owner> reviewers, @Nullable LocalDate dueOn) {}

    /**
     * The approval of a report.
     *
     * @param version the version of the report that the reviewer has read
     */
    record ApprovalBody(@NotNull Long version) {}
}
