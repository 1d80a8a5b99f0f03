package dev.debrief.command.importing;

import dev.debrief.api.Identity;
import dev.debrief.command.importing.ImportProgress.State;
import dev.debrief.support.http.BrokenEncodingException;
import dev.debrief.support.http.ContentEncoding;
import dev.debrief.support.http.Problems;
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
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@AllowedTo(Callers.ADMINS)
@Tag(name = "Reports")
class ImportController {

    private static final Logger log = LoggerFactory.getLogger(ImportController.class);

    private final Importer importer;
    private final Imports imports;
    private final JsonMapper json;
    private final DataSize maxAnswer;

    ImportController(
            Importer importer,
            Imports imports,
            JsonMapper json,
            @Value("${debrief.import-answer}") DataSize maxAnswer) {
        this.importer = importer;
        this.imports = imports;
        this.json = json;
        this.maxAnswer = maxAnswer;
    }

    @PostMapping(
            path = ImportConfiguration.PATH,
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Import incidents from another system",
            description =
                    "Reads one JSON object per line, and records each line as it arrives. The response begins when the"
                            + " whole body has been read. It has one line for each and a summary at the end; a response"
                            + " without the summary was cut off. A refused line has a reason and does not stop the"
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
    void importIncidents(ContentEncoding encoding, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long length = request.getContentLengthLong();
        Identity caller = Caller.current();
        RunningImport run = imports.begin(caller.name(), length < 0 ? null : length);
        State state = State.INTERRUPTED;
        try (OutcomeFile outcomes = OutcomeFile.create(maxAnswer.toBytes())) {
            InputStream lines = encoding.decode(run.counted(request.getInputStream()));
            ImportSummary summary = record(lines, caller, run, outcomes);
            state = State.FINISHED;
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            OutputStream out = response.getOutputStream();
            outcomes.copyTo(out);
            out.write(json.writeValueAsBytes(summary.omitting(outcomes.omitted())));
            out.write('\n');
        } finally {
            imports.end(run, state);
        }
    }

    /** Records all lines. The answer must not begin before: proxies then stop sending the body. */
    private ImportSummary record(InputStream lines, Identity caller, RunningImport run, OutcomeFile outcomes) {
        try {
            return importer.run(lines, caller, (answer, soFar) -> {
                run.has(soFar);
                outcomes.add(json.writeValueAsBytes(answer), answer.outcome());
            });
        } catch (IOException e) {
            log.warn("Import interrupted: {}. The body could not be read to its end: {}", run.soFar(), e.toString());
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, interrupted(e, run.soFar()), e);
        }
    }

    private static ProblemDetail interrupted(IOException e, ImportSummary soFar) {
        String why = e instanceof BrokenEncodingException broken ? broken.getMessage() + " " : "";
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                "body-incomplete",
                "The body could not be read to its end.",
                why + "Until then: " + soFar + ". Send the whole file again; what was imported is unchanged then.");
    }

    @GetMapping(ImportConfiguration.PATH)
    @Operation(
            summary = "Show the progress of imports",
            description = "Lists the imports of the node that answers: those that run, and the last 20 that have ended."
                    + " Other nodes do not know them.")
    NodeImports progress() {
        return imports.all();
    }
}
