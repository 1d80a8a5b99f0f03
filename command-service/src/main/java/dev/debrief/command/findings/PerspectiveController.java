package dev.debrief.command.findings;

import dev.debrief.api.Identity;
import dev.debrief.api.findings.FindingCommand.CorrectFinding;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingCommand.WithdrawFinding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Perspective.Author;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@RequestMapping("/api/reports/{id}/perspectives")
@Tag(
        name = "Perspectives",
        description = "The incident as each participant saw it. Only the author can change a perspective")
class PerspectiveController {

    private final Commands commands;

    PerspectiveController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a perspective", description = "The caller is the author.")
    ResponseEntity<WriteResult> tell(@PathVariable ReportId id, @RequestBody PerspectiveBody body, IdempotencyKey key) {
        FindingId findingId = new FindingId(key.idFor(Caller.current(), "perspective " + id));
        return commands.send(new RecordFinding(id, findingId, body.by(Caller.current())), findingId, key)
                .createdAt("/api/reports/" + id + "/findings?kind=perspective");
    }

    @PutMapping("/{findingId}")
    @Operation(
            summary = "Correct a perspective",
            description =
                    "Only the author may do this. The earlier text stays in the history. The same text again records"
                            + " nothing.")
    ResponseEntity<WriteResult> correct(
            @PathVariable ReportId id,
            @PathVariable FindingId findingId,
            @RequestBody CorrectionBody<PerspectiveBody> body,
            IfMatch ifMatch) {
        return commands.edit(new CorrectFinding(id, findingId, corrected(body.to()), body.reason()), ifMatch)
                .ok();
    }

    /** Null until the command is validated. */
    @SuppressWarnings("NullAway")
    private static Perspective corrected(@Nullable PerspectiveBody to) {
        return to == null ? null : to.by(Caller.current());
    }

    @PostMapping("/{findingId}/withdrawal")
    @Operation(
            summary = "Withdraw a perspective",
            description = "Only the author may do this. The text stays in the history.")
    ResponseEntity<WriteResult> withdraw(
            @PathVariable ReportId id,
            @PathVariable FindingId findingId,
            @RequestBody ReasonBody body,
            IfMatch ifMatch) {
        return commands.edit(new WithdrawFinding(id, findingId, PartKind.PERSPECTIVE, body.reason()), ifMatch)
                .ok();
    }

    /**
     * The perspective of the caller.
     *
     * @param text the incident as the author saw it, in Markdown
     * @param confidential whether only the author may read the text; false if left out
     */
    record PerspectiveBody(@NotNull String text, @Nullable Boolean confidential) {

        Perspective by(Identity caller) {
            return new Perspective(new Author(caller.id(), caller.name()), text, Boolean.TRUE.equals(confidential));
        }
    }
}
