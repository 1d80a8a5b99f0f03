package dev.debrief.command.timeline;

import dev.debrief.api.report.ReportId;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.api.timeline.Source;
import dev.debrief.api.timeline.TimelineCommand;
import dev.debrief.api.timeline.TimelineCommand.CorrectTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.MarkKey;
import dev.debrief.api.timeline.TimelineCommand.RecordTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.RetractTimelineEvent;
import dev.debrief.api.timeline.TimelineCommand.UnmarkKey;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineEventId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.command.support.Commands;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.WriteResult;
import dev.debrief.support.http.IfMatch;
import dev.debrief.support.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
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
@RequestMapping("/api/reports/{id}/timeline")
@Tag(name = "Timeline")
class TimelineController {

    private final Commands commands;

    TimelineController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record what happened, in any order and however late")
    ResponseEntity<WriteResult> record(
            @PathVariable ReportId id, @RequestBody TimelineEventBody body, IdempotencyKey key) {
        TimelineEventId eventId = idOf(id, body.source(), key);
        return commands.send(
                        new RecordTimelineEvent(id, eventId, body.entry(), Boolean.TRUE.equals(body.key())),
                        eventId,
                        key)
                .createdAt("/api/reports/" + id + "/timeline");
    }

    @PutMapping("/{eventId}")
    @Operation(summary = "Correct what a timeline event says; what it said before stays in the history")
    ResponseEntity<WriteResult> correct(
            @PathVariable ReportId id,
            @PathVariable TimelineEventId eventId,
            @RequestBody TimelineCorrectionBody body,
            IfMatch ifMatch) {
        return commands.edit(new CorrectTimelineEvent(id, eventId, body.entry(), body.reason()), ifMatch)
                .ok();
    }

    @PostMapping("/{eventId}/retraction")
    @Operation(summary = "Take a timeline event back; it stays in the history")
    ResponseEntity<WriteResult> retract(
            @PathVariable ReportId id,
            @PathVariable TimelineEventId eventId,
            @RequestBody RetractionBody body,
            IfMatch ifMatch) {
        return commands.edit(new RetractTimelineEvent(id, eventId, body.reason()), ifMatch)
                .ok();
    }

    @PutMapping("/{eventId}/key")
    @Operation(summary = "Say whether a timeline event is among the major developments")
    ResponseEntity<WriteResult> key(
            @PathVariable ReportId id,
            @PathVariable TimelineEventId eventId,
            @RequestBody KeyBody body,
            IfMatch ifMatch) {
        TimelineCommand command = body.key() ? new MarkKey(id, eventId) : new UnmarkKey(id, eventId);
        return commands.edit(command, ifMatch).ok();
    }

    /** What a machine sends carries its own id: sent twice, by whomever and with whatever key, it is recorded once. */
    private static TimelineEventId idOf(ReportId report, @Nullable Source source, IdempotencyKey key) {
        if (source != null && source.system() != null && source.externalId() != null) {
            return new TimelineEventId(
                    IdempotencyKey.derivedFrom("timeline " + report, source.system(), source.externalId()));
        }
        return new TimelineEventId(key.idFor(Caller.current(), "timeline " + report));
    }

    /** @param key whether it is among the major developments; false unless said otherwise */
    record TimelineEventBody(
            @NotNull TimelineKind kind,
            @NotNull Instant occurredAt,
            @NotNull String text,
            List<String> actors,
            Confidence confidence,
            @Nullable Source source,
            @Nullable Boolean key) {

        TimelineEntry entry() {
            return new TimelineEntry(kind, occurredAt, text, actors, confidence, source);
        }
    }

    record TimelineCorrectionBody(
            @NotNull TimelineKind kind,
            @NotNull Instant occurredAt,
            @NotNull String text,
            List<String> actors,
            Confidence confidence,
            @Nullable Source source,
            @NotNull String reason) {

        TimelineEntry entry() {
            return new TimelineEntry(kind, occurredAt, text, actors, confidence, source);
        }
    }

    record RetractionBody(@NotNull String reason) {}

    record KeyBody(boolean key) {}
}
