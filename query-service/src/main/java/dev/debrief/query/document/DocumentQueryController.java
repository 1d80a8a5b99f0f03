package dev.debrief.query.document;

import dev.debrief.api.document.DocumentQuery.FindDocument;
import dev.debrief.api.document.DocumentView;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.EntityTags;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "Document")
class DocumentQueryController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Queries queries;

    DocumentQueryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping(path = "/api/reports/{id}/document", produces = "text/markdown")
    @Operation(
            summary = "Get a report as a Markdown document",
            description = "The present document, or the one at an earlier version or time.")
    ResponseEntity<String> find(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion,
            @RequestParam(defaultValue = "false") boolean byRole) {
        DocumentView document = queries.ask(new FindDocument(id, PointInTime.of(version, asOf, minVersion), byRole));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MARKDOWN);
        return byRole
                ? response.body(document.markdown())
                : response.eTag(EntityTags.of(document.version())).body(document.markdown());
    }
}
