package dev.debrief.command.importing;

import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

@RestController
@AllowedTo(Callers.ADMINS)
@Tag(name = "Reports")
class ImportController {

    private final Importer importer;
    private final ObjectWriter json;

    ImportController(Importer importer, JsonMapper json) {
        this.importer = importer;
        this.json = json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    }

    @PostMapping(
            path = ImportConfiguration.PATH,
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Import incidents from another system",
            description =
                    "Reads one JSON object per line. The response has one line for each, sent as soon as the line is"
                            + " processed, and a summary at the end. A refused line has a reason and does not stop the"
                            + " import. Importing the same lines again records nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(type = "string")),
                                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
                            }),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The result of each line, then a summary",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(type = "string"))))
    void importIncidents(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        ImportSummary summary = importer.run(request.getInputStream(), Caller.current(), answer -> write(out, answer));
        write(out, summary);
    }

    private void write(OutputStream out, Object line) throws IOException {
        json.writeValue(out, line);
        out.write('\n');
        out.flush();
    }
}
