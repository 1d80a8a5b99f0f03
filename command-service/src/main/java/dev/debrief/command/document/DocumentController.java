package dev.debrief.command.document;

import dev.debrief.api.document.DocumentAnswer;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.support.Commands;
import dev.debrief.support.http.Etags;
import dev.debrief.support.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Document", description = "A report as people write it: in Markdown")
class DocumentController {

    private final Commands commands;

    DocumentController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping(
            path = "/api/reports/{id}/document",
            consumes = {"text/markdown", "text/plain"})
    @Operation(
            summary = "Make the report say what a document in Markdown says; the answer tells what became of each entry")
    ResponseEntity<DocumentAnswer> write(
            @PathVariable ReportId id,
            @RequestBody String body,
            @RequestParam(defaultValue = "false") boolean withdrawMissing,
            @RequestParam(defaultValue = "The document was rewritten.") String reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        WrittenDocument written = DocumentReader.read(body, Caller.current());
        Long seen = Etags.expectedVersion(ifMatch);
        DocumentAnswer answer = (DocumentAnswer) commands.editAtLength(
                new WriteDocument(
                        id,
                        written.outline(),
                        written.statements(),
                        seen == null ? written.version() : seen,
                        withdrawMissing,
                        reason),
                ifMatch);
        List<Item> items = Stream.concat(answer.items().stream(), written.remarks().stream())
                .sorted(Comparator.comparingInt(Item::line))
                .toList();
        return ResponseEntity.ok()
                .eTag(Etags.of(answer.version()))
                .body(new DocumentAnswer(answer.version(), items));
    }
}
