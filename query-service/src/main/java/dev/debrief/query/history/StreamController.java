package dev.debrief.query.history;

import dev.debrief.api.Identity;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.report.StreamedChange;
import dev.debrief.support.http.RequestParameters;
import dev.debrief.support.security.AllowedTo;
import dev.debrief.support.security.Caller;
import dev.debrief.support.security.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Callers.ANYBODY)
@Tag(name = "History")
class StreamController {

    private static final int LONGEST_SECONDS = 600;

    private final ChangeStreams streams;

    StreamController(ChangeStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Listen to changes",
            description = "Server-sent events: the changes of reports as they are recorded. The id of each event is its"
                    + " position in the event store; a client that connects again with `Last-Event-ID` or"
                    + " `position` goes on after it and misses nothing. The stream ends after `seconds`; browsers"
                    + " connect again by themselves. What the caller may see is checked before each event.")
    @ApiResponse(
            responseCode = "200",
            description = "Events whose data is a change.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = StreamedChange.class)))
    void stream(
            @Parameter(description = "Only changes of this report.") @RequestParam(required = false) @Nullable
                    ReportId report,
            @Parameter(description = "Only events with this name, such as StatusChanged. Repeat it for several names.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> event,
            @Parameter(description = "Begin after this position of the event store; now if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Long position,
            @Parameter(description = "How long the stream lasts, 0 to 600; with 0, only what is recorded already.")
                    @RequestParam(defaultValue = "120")
                    int seconds,
            @Parameter(description = "The id of the last event that the client has received.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    Long lastEventId,
            HttpServletResponse response)
            throws IOException {
        Duration lasting = Duration.ofSeconds(RequestParameters.between("seconds", seconds, 0, LONGEST_SECONDS));
        Identity reader = Caller.current();
        ChangeStream stream = streams.open(
                reader, report, event == null ? List.of() : event, lastEventId == null ? position : lastEventId);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        streams.run(stream, response.getOutputStream(), lasting);
    }
}
