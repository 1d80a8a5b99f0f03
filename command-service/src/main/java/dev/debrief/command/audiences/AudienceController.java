package dev.debrief.command.audiences;

import dev.debrief.api.audiences.AudienceCommand.ApproveAudienceText;
import dev.debrief.api.audiences.AudienceCommand.RecordDistribution;
import dev.debrief.api.audiences.AudienceCommand.WithdrawDistribution;
import dev.debrief.api.audiences.DistributionId;
import dev.debrief.api.audiences.ReportDistribution;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.updates.Audience;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}")
@Tag(name = "Audiences", description = "What management and customers are told of a report, and what was sent to whom")
class AudienceController {

    private final Commands commands;

    AudienceController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/audiences/{audience}/approval")
    @Operation(
            summary = "Approve the text for an audience",
            description =
                    "Covers the section executive-statement or customer-statement as it was at the version that was"
                            + " read. It is approved apart from the report, and ends when that section changes.")
    ResponseEntity<WriteResult> approve(
            @PathVariable ReportId id,
            @Parameter(description = "Whom the text is for: executive or customer.") @PathVariable Audience audience,
            @RequestBody AudienceApprovalBody body,
            IfMatch ifMatch) {
        return commands.edit(new ApproveAudienceText(id, audience, body.version()), ifMatch)
                .ok();
    }

    @PostMapping("/distributions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that a report was sent to readers",
            description = "Whom it was for, how it was sent, when, and which revision.")
    ResponseEntity<WriteResult> distribute(
            @PathVariable ReportId id, @RequestBody ReportDistribution body, IdempotencyKey key) {
        DistributionId distributionId = new DistributionId(key.idFor(Caller.current(), "distribution " + id));
        return commands.send(new RecordDistribution(id, distributionId, body), distributionId, key)
                .createdAt("/api/reports/" + id);
    }

    @PostMapping("/distributions/{distributionId}/withdrawal")
    @Operation(summary = "Withdraw a distribution", description = "For one that was recorded by mistake.")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id,
            @PathVariable DistributionId distributionId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return commands.edit(new WithdrawDistribution(id, distributionId, body.reason()), ifMatch)
                .ok();
    }

    /**
     * The approval of the text for an audience.
     *
     * @param version the version of the report that the approver has read
     */
    record AudienceApprovalBody(@NotNull Long version) {}
}
