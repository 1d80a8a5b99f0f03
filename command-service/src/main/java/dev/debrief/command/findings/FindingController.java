package dev.debrief.command.findings;

import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingCommand.CorrectFinding;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingCommand.WithdrawFinding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.CorrectionBody;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.ReasonBody;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The operations on findings, which are the same for every kind. */
@AllowedTo(Callers.WRITERS)
abstract class FindingController<F extends Finding> {

    private final PartKind kind;
    private final Commands commands;

    FindingController(Class<F> type, Commands commands) {
        this.kind = PartKind.of(type);
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record " + FindingName.PLACEHOLDER)
    ResponseEntity<WriteResult> record(@PathVariable ReportId id, @RequestBody F body, IdempotencyKey key) {
        FindingId findingId = new FindingId(key.idFor(Caller.current(), kind + " " + id));
        return commands.send(new RecordFinding(id, findingId, body), findingId, key)
                .createdAt("/api/reports/" + id + "/findings?kind=" + kind);
    }

    @PutMapping("/{findingId}")
    @Operation(
            summary = "Correct " + FindingName.PLACEHOLDER,
            description = "Requires a reason. The earlier content stays in the history. The same content again records"
                    + " nothing.")
    ResponseEntity<WriteResult> correct(
            @PathVariable ReportId id,
            @PathVariable FindingId findingId,
            @RequestBody CorrectionBody<F> body,
            IfMatch ifMatch) {
        return commands.edit(new CorrectFinding(id, findingId, body.to(), body.reason()), ifMatch)
                .ok();
    }

    @PostMapping("/{findingId}/withdrawal")
    @Operation(
            summary = "Withdraw " + FindingName.PLACEHOLDER,
            description = "Requires a reason. The finding stays in the history. 409 while other findings refer to it.")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id,
            @PathVariable FindingId findingId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return commands.edit(new WithdrawFinding(id, findingId, kind, body.reason()), ifMatch)
                .ok();
    }
}
