package dev.debrief.query.document;

import dev.debrief.api.document.DocumentFormat;
import dev.debrief.api.document.DocumentQuery.FindDocument;
import dev.debrief.api.document.DocumentQuery.FindMessages;
import dev.debrief.api.document.DocumentView;
import dev.debrief.api.document.ReportMessages;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.page.PageHtml;
import dev.debrief.query.document.page.PagePdf;
import dev.debrief.query.support.PointInTime;
import dev.debrief.query.support.Queries;
import dev.debrief.support.http.BadParameterException;
import dev.debrief.support.http.ComputePool;
import dev.debrief.support.http.EntityTags;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

    private static final String POLICY_HEADER = "Content-Security-Policy";
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Queries queries;
    private final ComputePool computePool;

    DocumentQueryController(Queries queries, ComputePool computePool) {
        this.queries = queries;
        this.computePool = computePool;
    }

    @GetMapping(
            path = "/api/reports/{id}/document",
            produces = {"text/markdown", MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    @Operation(
            summary = "Get a report as a document",
            description =
                    "The present document, or the one at an earlier version or time, in Markdown, HTML or PDF, for"
                            + " engineers, for management or for customers. Only the technical one in Markdown can be"
                            + " edited and sent back.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> find(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion,
            @Parameter(
                            description =
                                    "The number of a published revision, instead of a version or a time; 0 for the one"
                                            + " that is published at present.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer revision,
            @Parameter(description = "Whether people are shown by their role; always so for executives and customers.")
                    @RequestParam(defaultValue = "false")
                    boolean byRole,
            @Parameter(description = "Whom the document is for.") @RequestParam(defaultValue = "technical")
                    Audience audience,
            @Parameter(description = "Form of the document.") @RequestParam(defaultValue = "markdown")
                    DocumentFormat format) {
        DocumentView document = queries.ask(new FindDocument(
                id,
                PointInTime.of(version, asOf, minVersion),
                checked(revision, version, asOf),
                byRole,
                audience,
                format));
        return switch (format) {
            case MARKDOWN -> markdown(document, audience == Audience.TECHNICAL && !byRole && revision == null);
            case HTML -> html(document);
            case PDF -> pdf(document);
        };
    }

    @GetMapping("/api/reports/{id}/messages")
    @Operation(
            summary = "Get messages about a report",
            description =
                    "The message templates of the policy, filled with what the report says now, or said at an earlier"
                            + " version or time.")
    ReportMessages messages(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long minVersion) {
        return queries.ask(new FindMessages(id, PointInTime.of(version, asOf, minVersion)));
    }

    private static @Nullable Integer checked(
            @Nullable Integer revision, @Nullable Long version, @Nullable Instant asOf) {
        if (revision != null && revision < 0) {
            throw new BadParameterException("revision", "must not be negative");
        }
        if (revision != null && (version != null || asOf != null)) {
            throw new BadParameterException("revision", "can't be given together with version or asOf");
        }
        return revision;
    }

    private static ResponseEntity<byte[]> markdown(DocumentView document, boolean editable) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MARKDOWN);
        if (editable) {
            response.eTag(EntityTags.of(document.version()));
        }
        return response.body(bytes(document));
    }

    private static ResponseEntity<byte[]> html(DocumentView document) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(POLICY_HEADER, PageHtml.policy())
                .header(HttpHeaders.CONTENT_DISPOSITION, named(ContentDisposition.inline(), document, "html"))
                .body(bytes(document));
    }

    private ResponseEntity<byte[]> pdf(DocumentView document) {
        byte[] pdf = computePool.run(() -> PagePdf.of(document.text()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(ContentDisposition.attachment(), document, "pdf"))
                .body(pdf);
    }

    private static String named(ContentDisposition.Builder disposition, DocumentView document, String ending) {
        return disposition
                .filename(FileNames.of(document) + "." + ending)
                .build()
                .toString();
    }

    private static byte[] bytes(DocumentView document) {
        return document.text().getBytes(StandardCharsets.UTF_8);
    }
}
