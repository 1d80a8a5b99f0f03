package dev.debrief.command.document;

import dev.debrief.api.document.DocumentAnswer;
import dev.debrief.api.document.DocumentCommand.CheckDocumentWrite;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.ComputePool;
import dev.debrief.support.http.EntityTags;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.WRITERS)
@Tag(name = "Document", description = "The whole report as a Markdown document, to read and to write")
class DocumentController {

    private final Commands commands;
    private final KnownTimes knownTimes;
    private final ComputePool computePool;

    DocumentController(Commands commands, KnownTimes knownTimes, ComputePool computePool) {
        this.commands = commands;
        this.knownTimes = knownTimes;
        this.computePool = computePool;
    }

    @PutMapping(
            path = "/api/reports/{id}/document",
            consumes = {"text/markdown", "text/plain"})
    @Operation(
            summary = "Write a report as a Markdown document",
            description =
                    "Records the differences between the document and the report. The response lists the result of"
                            + " each entry. A refused entry does not stop the others. An unchanged document records"
                            + " nothing.")
    ResponseEntity<DocumentAnswer> write(
            @PathVariable ReportId id,
            @RequestBody String body,
            @Parameter(description = "Withdraw entries of the report that are missing from the document.")
                    @RequestParam(defaultValue = "false")
                    boolean withdrawMissing,
            @Parameter(description = "The reason for corrections and withdrawals, kept in the history.")
                    @RequestParam(defaultValue = "The document was rewritten.")
                    String reason,
            IfMatch ifMatch) {
        WriteResult checked = commands.edit(new CheckDocumentWrite(id), ifMatch);
        DocumentAnswer answer = computePool.run(() -> apply(checked, body, withdrawMissing, reason, ifMatch));
        return ResponseEntity.ok().eTag(EntityTags.of(answer.version())).body(answer);
    }

    private DocumentAnswer apply(
            WriteResult checked, String body, boolean withdrawMissing, String reason, IfMatch ifMatch) {
        ReportId id = checked.reportId();
        WrittenDocument written = WrittenDocument.read(body, Caller.current(), knownTimes.of(id));
        if (written.untouched()) {
            return new DocumentAnswer(checked.version(), List.of());
        }
        Long seen = ifMatch.version();
        Long base = seen == null ? written.version() : seen;
        return written.answered((DocumentAnswer)
                commands.editAtLength(written.command(id, base, withdrawMissing, reason), ifMatch, base));
    }
}
